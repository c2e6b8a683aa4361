import { fold } from '../../core/form/fold.js';
import type { TextBlock } from '../../index.js';
import { isLabelColumn, isOrdinals, isUnitText, measureLabels, type LabelSize } from './blockLabels.js';
import type { Labels } from './labelsOn.js';
import type { Lines } from './lineUp.js';

/** The rows or columns of figures of a block: their labels, and which lines of the sheet these name. */
export interface NamedLines {
  readonly texts: readonly string[];
  readonly named: Lines;
}

/** How much of a block is labels, and what these name. */
export interface BlockLines {
  readonly size: LabelSize;
  readonly rows: NamedLines;
  readonly columns: NamedLines;
}

/** Finds the labels of a block; `room` is the number of places that a row of the sheet has for numbers. */
export function readLines(block: TextBlock, labels: Labels, room: number): BlockLines {
  const size = measureLabels(block, labels, room);
  const { sides, heads } = size;
  const beside = block
    .slice(heads)
    .map((row) => innermost(row.slice(0, sides).filter((text) => !isUnitText(text))));
  const over = block.slice(0, heads);
  const above = (block[0] ?? [])
    .slice(sides)
    .map((_, c) => innermost(over.map((row) => row[sides + c] ?? '')));
  return {
    size,
    rows: { texts: beside, named: beside.map((text) => labels.rows.get(fold(text))) },
    columns: { texts: above, named: above.map((text) => labels.columns.get(fold(text))) },
  };
}

/** The last text of a line that is filled; empty where there is none. */
function innermost(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').at(-1) ?? '';
}

/** True where a column of labels stands behind figures: those before it may belong anywhere. */
export function hasLabelsWithin(block: TextBlock, { sides, heads }: LabelSize, labels: Labels): boolean {
  const rows = block.slice(heads);
  return (block[0] ?? []).some(
    (_, c) =>
      c > sides &&
      isLabelColumn(
        rows.map((row) => row[c] ?? ''),
        labels,
      ),
  );
}

/** A single 1 may be a figure. */
const FEWEST_NUMBERED = 2;

/** True where the numbers of rows stand before figures without labels, which then lack room for the last. */
export function isNumbered(block: TextBlock, { sides, heads }: LabelSize, columns: Lines): boolean {
  const first = block.slice(heads).map((row) => row[sides] ?? '');
  return sides === 0 && columns.includes(undefined) && first.length >= FEWEST_NUMBERED && isOrdinals(first);
}

/** True where a line of the block has a label of the sheet that does not stand where the line would go. */
export function standsElsewhere(
  texts: readonly string[],
  places: Lines,
  stands: (key: string, place: number) => boolean | undefined,
): boolean {
  return texts.some((text, at) => {
    const place = places[at];
    return place !== undefined && stands(fold(text), place) === false;
  });
}
