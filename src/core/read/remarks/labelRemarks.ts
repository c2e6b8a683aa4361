import type { Table } from '../../form/edition.js';
import { fold, likeness } from '../../form/fold.js';
import type { Form } from '../../form/form.js';
import { labelsOf } from '../../form/labels.js';
import { leaves } from '../../form/outline.js';
import { remember } from '../../form/remember.js';
import type { Remark } from '../../report/remark.js';
import { canBeLike } from '../labels/align.js';
import { edgeExtras } from './edgeExtras.js';
import { extraRemarks } from './extraRemarks.js';
import { addressOf, tidy } from './labelPlace.js';
import { mixedLines } from './mixedLines.js';
import { numberedRows } from './numberedRows.js';
import { repeatedLines } from './repeatedLines.js';
import { strayRows } from './strayRows.js';
import { isVersion } from '../labels/partNames.js';
import { isPeriod } from '../labels/periodNames.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import type { FoundLine } from '../labels/foundLine.js';
import { blockInRows } from '../placing/blockInRows.js';
import { turnedLabel } from './turnedLabel.js';
import { extrasOf, firstOf, type Extra, type Heading, type Placement } from '../placing/placement.js';
import { keysByRow, placeName, type Key, type View } from '../view/view.js';

/** Text that is less like a heading than this is something else. */
const ALIKE = 0.3;
/** The most texts in the area of a heading that are compared with it. */
const MOST_COMPARED = 500;

/** The remarks on the labels of a table: lines missing, out of order or too many, and wrong wording. */
export function labelRemarks(
  view: View,
  table: Table,
  form: Form,
  placement: Placement,
  { others, year }: KnownFacts,
): readonly Remark[] {
  const numbered = numberedRows(view, table, placement);
  // On an official sheet every label is where it should be, and nothing stands beside the table.
  if (view.official) return numbered;
  const otherwise = laidOtherwise(view, table, placement);
  if (otherwise) return [otherwise];
  const { rows, columns, headings } = placement;
  const beside = {
    ...placement,
    extras: [...placement.extras, ...edgeExtras(view, placement, form.edition)],
  };
  const repeated = repeatedLines(view, table, beside);
  const extras = [...beside.extras, ...extrasOf('row', strayRows(view, table, beside, others))].filter(
    (extra) => !repeated.told.has(extra),
  );
  const known = knownTo(form)(table);
  const taken = new Set([...rows, ...columns].map(({ match }) => match?.found));
  const headRows = placement.places.flatMap((place) => place.columns.map(() => firstOf(place.rows) - 1));
  const free = view.keys.filter((key) => !taken.has(key) && !known.has(key.key));
  return [
    ...yearRemark(view, table, 'row', [...(placement.years ?? []), ...otherYearsOf(rows)], year),
    ...yearRemark(view, table, 'column', otherYearsOf(columns), year),
    ...severalRemark(view, table, placement),
    ...(placement.years || placement.several ? [] : missingLines(table, placement)),
    ...mixedLines(view, table, placement),
    ...repeated.remarks,
    ...numbered,
    ...rows.flatMap((found) => lineRemarks(view, found, 'row')),
    ...columns.flatMap((found, at) => lineRemarks(view, found, 'column', headRows[at])),
    ...blocksOutOfOrder(view, table, placement),
    ...headings.flatMap((heading) => headingRemarks(view, heading, free, known)),
    ...extraRemarks(view, table, extras, known, others, placement),
  ];
}

/** The remark on a table that is turned, or has its blocks in rows; undefined for any other. */
function laidOtherwise(view: View, table: Table, placement: Placement): Remark | undefined {
  const turned = turnedLabel(view, table, placement);
  const found = turned ?? blockInRows(view, table, placement);
  if (!found) return undefined;
  const address = placeName(view, found.row, found.column);
  return { kind: turned ? 'turnedTable' : 'blocksInRows', table: table.code, address };
}

/** The folded titles of chapters and labels of a table. */
const knownTo = remember(({ edition }: Form) =>
  remember(
    (table: Table): ReadonlySet<string> =>
      new Set([...edition.chapters.map(({ title }) => fold(title)), ...labelsOf(table)]),
  ),
);

/** The remark on rows or columns of which none is known as that of the report's year. */
function yearRemark(
  view: View,
  table: Table,
  axis: Extra['axis'],
  years: readonly Key[],
  year: number | null,
): readonly Remark[] {
  const [first] = years;
  if (!first) return [];
  const address = placeName(view, first.row, first.column);
  return [{ kind: 'otherYears', table: table.code, axis, found: years.map(tidy), year, address }];
}

/** The remark on rows of figures of which it is not known which is that of all. */
function severalRemark(view: View, table: Table, { several = [] }: Placement): readonly Remark[] {
  const [first] = several;
  if (!first) return [];
  const address = addressOf(view, first.label, 'row', first.row);
  const found = several.map(({ label }) => tidy(label));
  const arePeriods = several.some(({ label }) => label && isPeriod(label.key));
  const areVersions = several.some(({ label }) => label && isVersion(label.key));
  return [
    {
      ...{ kind: 'severalRows', table: table.code, found, address },
      ...(arePeriods ? { arePeriods } : {}),
      ...(areVersions ? { areVersions } : {}),
    },
  ];
}

/** The labels of other years at the figures of lines, each text once. */
function otherYearsOf(lines: readonly FoundLine[]): readonly Key[] {
  const byText = new Map<string, Key>();
  for (const { otherYear } of lines)
    if (otherYear && !byText.has(otherYear.key)) byText.set(otherYear.key, otherYear);
  return [...byText.values()];
}

/**
 * Each missing row, and each missing column of bands that have rows, once; not those of other years, and not
 * those that are not told apart.
 */
function missingLines(
  table: Table,
  { places, rows: foundRows, columns: found }: Placement,
): readonly Remark[] {
  const told = new Set(
    [...foundRows, ...found].flatMap(({ line, otherYear, among }) => ((otherYear ?? among) ? line : [])),
  );
  const missing = places.flatMap(({ band, rows, columns }) => [
    ...leaves(band.rows).filter((_, at) => rows[at] === undefined),
    ...leaves(band.columns).filter(
      (_, at) => columns[at] === undefined && rows.some((row) => row !== undefined),
    ),
  ]);
  const labels = new Map<string, string>();
  for (const line of missing)
    if (!told.has(line) && !labels.has(line.code)) labels.set(line.code, line.label);
  return [...labels].map(([line, label]): Remark => ({
    kind: 'missingLine',
    table: table.code,
    line,
    label,
  }));
}

function lineRemarks(
  view: View,
  { line, at, match, isDisplaced }: FoundLine,
  axis: Extra['axis'],
  headRow?: number,
): readonly Remark[] {
  if (at === undefined) return [];
  const address = addressOf(view, match?.found, axis, at, headRow);
  if (match?.found.isPath || match?.found.key !== fold(line.label))
    return [
      { kind: 'label', official: line.label, found: tidy(match?.found), address },
      ...(isDisplaced ? [{ kind: 'displaced', label: tidy(match?.found), address } as const] : []),
    ];
  return isDisplaced ? [{ kind: 'displaced', label: line.label, address }] : [];
}

/** The blocks of a strip that stand before others which come first on the paper, by the label over each. */
function blocksOutOfOrder(view: View, { paper }: Table, { places }: Placement): readonly Remark[] {
  if (paper !== 'strip') return [];
  const firsts = places.map(({ columns }) => firstOf(columns));
  return places.flatMap(({ band }, at): readonly Remark[] => {
    const label = band.rows[0]?.label ?? '';
    const key = view.keys.find((each) => each.key === fold(label));
    const isLate = firsts.slice(0, at).some((first) => Number.isFinite(first) && first > (firsts[at] ?? 0));
    return isLate && key ? [{ kind: 'displaced', label, address: placeName(view, key.row, key.column) }] : [];
  });
}

/** A heading that stands nowhere on the sheet, with the text most like it in its area. */
function headingRemarks(
  view: View,
  { label, area }: Heading,
  free: readonly Key[],
  known: ReadonlySet<string>,
): readonly Remark[] {
  const official = fold(label);
  const isPlaced = Number.isFinite(area.top + area.left);
  if (official === '' || !isPlaced || view.keys.some(({ key }) => key === official)) return [];
  const { top, left, bottom, right } = area;
  const best = free
    .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
    .filter(({ key }) => canBeLike(official, key, ALIKE))
    .slice(0, MOST_COMPARED)
    .map((key) => ({ key, like: likeness(official, key.key) }))
    .sort((a, b) => b.like - a.like)[0];
  const found = best && best.like >= ALIKE ? best.key : undefined;
  const address = placeName(view, found?.row ?? freeRow(view, area, known), found?.column ?? left);
  return [{ kind: 'label', official: label, found: tidy(found), address }];
}

/** The first row of an area in whose first cell no label of the form stands. */
function freeRow(view: View, { top, bottom, left }: Heading['area'], known: ReadonlySet<string>): number {
  const isKnown = (row: number) =>
    keysByRow(view)
      .get(row)
      ?.some(({ key, column }) => column === left && known.has(key)) ?? false;
  let row = top;
  while (row < bottom && isKnown(row)) row += 1;
  return row;
}
