import type { Table } from '../../form/edition.js';
import { fold, likeness } from '../../form/fold.js';
import type { Form } from '../../form/form.js';
import { labelsOf } from '../../form/labels.js';
import { leaves } from '../../form/outline.js';
import { remember } from '../../form/remember.js';
import type { Remark } from '../../report/finding.js';
import { canBeLike } from '../labels/align.js';
import { edgeExtras } from './edgeExtras.js';
import type { KnownFacts } from '../labels/knownFacts.js';
import type { OtherLabels } from '../labels/otherLabels.js';
import type { FoundLine } from '../labels/assignLines.js';
import type { Extra, Heading, Placement } from '../placing/placement.js';
import { placeName, type Key, type View } from '../view/view.js';

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
  // On an official sheet every label is where it should be, and nothing stands beside the table.
  if (view.official) return [];
  const { rows, columns, headings } = placement;
  const extras = [...placement.extras, ...edgeExtras(view, placement, form.edition)];
  const known = knownTo(form)(table);
  const taken = new Set([...rows, ...columns].map(({ match }) => match?.found));
  const free = view.keys.filter((key) => !taken.has(key) && !known.has(key.key));
  return [
    ...(placement.years ? yearRemark(view, table, placement.years, year) : missingLines(table, placement)),
    ...rows.flatMap((found) => lineRemarks(view, found, 'row')),
    ...columns.flatMap((found) => lineRemarks(view, found, 'column')),
    ...headings.flatMap((heading) => headingRemarks(view, heading, free)),
    ...extras.map((extra) => extraRemark(view, table, extra, known, others)),
  ];
}

/** The folded titles of chapters and labels of a table. */
const knownTo = remember(({ edition }: Form) =>
  remember(
    (table: Table): ReadonlySet<string> =>
      new Set([...edition.chapters.map(({ title }) => fold(title)), ...labelsOf(table)]),
  ),
);

/** The remark on rows of which none is known as that of the report's year. */
function yearRemark(view: View, table: Table, years: readonly Key[], year: number | null): readonly Remark[] {
  const [first] = years;
  if (!first) return [];
  const address = placeName(view, first.row, first.column);
  return [{ kind: 'otherYears', table: table.code, found: years.map(tidy), year, address }];
}

/** Each missing row, and each missing column of bands that have rows, once. */
function missingLines(table: Table, { places }: Placement): readonly Remark[] {
  const missing = places.flatMap(({ band, rows, columns }) => [
    ...leaves(band.rows).filter((_, at) => rows[at] === undefined),
    ...leaves(band.columns).filter(
      (_, at) => columns[at] === undefined && rows.some((row) => row !== undefined),
    ),
  ]);
  const labels = new Map<string, string>();
  for (const { code, label } of missing) if (!labels.has(code)) labels.set(code, label);
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
): readonly Remark[] {
  if (at === undefined) return [];
  const address = addressOf(view, match?.found, axis, at);
  if (match?.found.key !== fold(line.label))
    return [{ kind: 'label', official: line.label, found: tidy(match?.found), address }];
  return isDisplaced ? [{ kind: 'displaced', label: line.label, address }] : [];
}

/** A heading that stands nowhere on the sheet, with the text most like it in its area. */
function headingRemarks(view: View, { label, area }: Heading, free: readonly Key[]): readonly Remark[] {
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
  const address = placeName(view, found?.row ?? top, found?.column ?? left);
  return [{ kind: 'label', official: label, found: tidy(found), address }];
}

function extraRemark(
  view: View,
  table: Table,
  { axis, spot }: Extra,
  known: ReadonlySet<string>,
  others: OtherLabels,
): Remark {
  const other = spot.keys.find(({ key }) => others.has(key));
  const key = other ?? spot.keys.at(-1);
  return {
    kind: 'extraLine',
    table: table.code,
    axis,
    found: tidy(key),
    isRepeated: key !== undefined && known.has(key.key),
    ...(other ? { isOther: true } : {}),
    address: addressOf(view, key, axis, spot.at),
  };
}

/** Where a label stands; without one, the beginning of its row or column. */
function addressOf(view: View, key: Key | undefined, axis: Extra['axis'], at: number): string {
  if (key) return placeName(view, key.row, key.column);
  return axis === 'row' ? placeName(view, at, 1) : placeName(view, 1, at);
}

function tidy(key: Key | undefined): string {
  return key?.text.replace(/\s+/g, '') ?? '';
}
