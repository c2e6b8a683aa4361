import type { FlatEnd, FlatStep } from '../../core/read/opened/flatDocument.js';
import { countsBeside } from './textsBeside.js';
import { isFigureCell } from './wordDrawings.js';
import type { WordNode } from './wordNode.js';

/** Counts what stands beside the lines of cells, and tables from right to left. */
export interface FlatAsides {
  readonly see: (step: FlatStep) => void;
  /** Ends a paragraph, a cell or a row; `cell` is what ends with it. */
  readonly end: (end: FlatEnd, cell: WordNode | undefined) => void;
  readonly endTable: (isFromRight: boolean) => void;
  /** What the user is told of all these. */
  readonly told: () => readonly string[];
}

/** Counts as the steps of a document come: how deep a paragraph stands is only known at its end. */
export function flatAsides(): FlatAsides {
  const counts = { overFigures: 0, fromRight: 0, renewed: 0 };
  let [isUnder, renewed] = [false, 0];
  return {
    see: (step) => {
      if (step.kind !== 'aside') return;
      if (step.of === 'floating') isUnder = true;
      else renewed += 1;
    },
    end: ({ kind, depth }, cell) => {
      if (kind === 'paragraph' && depth > 0) return;
      if (cell) counts.renewed += renewed;
      if (cell && isUnder && isFigureCell(cell)) counts.overFigures += 1;
      [isUnder, renewed] = [false, 0];
    },
    endTable: (isFromRight) => {
      if (isFromRight) counts.fromRight += 1;
    },
    told: () => countsBeside(counts),
  };
}
