import { tablesOf, type Band, type Edition, type Table } from './edition.js';
import { fold } from './fold.js';
import { labelWords } from './labelNote.js';
import { everyLine, type Line } from './outline.js';
import { remember } from './remember.js';

/** All folded labels of a table: band titles, corners, rows and columns. */
export const labelsOf = remember((table: Table): ReadonlySet<string> => {
  const rows = table.bands.flatMap((band) => everyLine(band.rows));
  return new Set([...headLabels(table), ...foldLabels(rows)]);
});

/** The folded labels above and beside the row labels of a table: band titles, corners and columns. */
export const headLabels = remember((table: Table): readonly string[] =>
  table.bands.flatMap((band) => [...titlesOf(band), ...foldLabels(everyLine(band.columns))]),
);

/** The folded title and corner of a band, where it has them. */
export function titlesOf({ title, corner }: Band): readonly string[] {
  return [title, corner].flatMap((label) => (label === undefined ? [] : [fold(label)]));
}

/** The folded labels of some lines. */
export const foldLabels = remember((lines: readonly Line[]): readonly string[] =>
  lines.map(({ label }) => fold(label)),
);

/** The lines of an outline that stand over other lines. */
export const headingsIn = remember((lines: readonly Line[]): readonly Line[] =>
  everyLine(lines).filter(({ parts }) => parts.length > 0),
);

/**
 * Finds the numbered row of a table whose words a folded text has, with any number before them or none: its
 * folded label.
 */
export const numberedRowOf = remember((table: Table): ((key: string) => string | undefined) => {
  const labels = table.bands.flatMap((band) => foldLabels(everyLine(band.rows)));
  const byWords = new Map(
    labels.flatMap((label) => {
      const words = labelWords(label);
      return words === label ? [] : [[words, label] as const];
    }),
  );
  // Few other texts end as one of them does: what their numbers are need not be known.
  const ends = new Set([...byWords.keys()].map((words) => words.at(-1)));
  return (key) => (ends.has(key.at(-1)) ? byWords.get(labelWords(key)) : undefined);
});

/** The tables of these editions by their folded labels. */
export const tablesByLabel = remember(
  (editions: readonly Edition[]): ReadonlyMap<string, readonly Table[]> => {
    const tables = new Map<string, Table[]>();
    for (const table of editions.flatMap(tablesOf))
      for (const label of labelsOf(table)) tables.set(label, [...(tables.get(label) ?? []), table]);
    return tables;
  },
);

/** Words of fewer characters may be the name of a total or of a part: 总计, 其他. */
const FEWEST_WORDS = 4;

/** Folded labels by their words without numbers, of those that have enough, and that no other has. */
export const labelsByWords = remember((labels: readonly string[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const again = new Set<string>();
  for (const label of new Set(labels)) {
    const words = labelWords(label);
    if (found.has(words) || words.length < FEWEST_WORDS) again.add(words);
    found.set(words, label);
  }
  for (const words of again) found.delete(words);
  return found;
});
