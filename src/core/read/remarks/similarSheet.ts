import type { Table } from '../../form/edition.js';
import { labelsOf } from '../../form/labels.js';
import { leaves } from '../../form/outline.js';
import { isNumeric } from '../view/numeric.js';
import type { View } from '../view/view.js';

/** A sheet that may have a table in other words: it has so many of its labels, and so much of its figures. */
const FEWEST_LABELS = 3;
const FIGURES = 0.3;

/** A sheet that may have a table which was found nowhere, and how many labels of that table it has. */
export interface SimilarSheet {
  readonly sheet: string;
  readonly labels: number;
}

/** The visible sheet that most likely has a table in other words; undefined where none seems to. */
export function similarSheet(table: Table, views: readonly View[]): SimilarSheet | undefined {
  const least = FIGURES * cellCount(table);
  const [best] = views
    .filter(({ sheet }) => !sheet.hidden)
    .map((view) => ({ sheet: view.sheet.name, labels: labelsOn(view, table), view }))
    .filter(({ labels, view }) => labels >= FEWEST_LABELS && hasFigures(view, least))
    .sort((a, b) => b.labels - a.labels);
  return best && { sheet: best.sheet, labels: best.labels };
}

function labelsOn({ keys }: View, table: Table): number {
  const labels = labelsOf(table);
  return new Set(keys.flatMap(({ key }) => (labels.has(key) ? [key] : []))).size;
}

function cellCount({ bands }: Table): number {
  return bands.reduce((sum, { rows, columns }) => sum + leaves(rows).length * leaves(columns).length, 0);
}

function hasFigures({ sheet }: View, least: number): boolean {
  let left = least;
  for (const cell of sheet.cells) {
    if (isNumeric(cell)) left -= 1;
    if (left <= 0) return true;
  }
  return false;
}
