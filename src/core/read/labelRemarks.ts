import type { Table } from '../form/edition.js';
import { fold, likeness } from '../form/fold.js';
import type { Form } from '../form/form.js';
import { everyLine, leaves } from '../form/outline.js';
import type { Remark } from '../report/finding.js';
import type { FoundLine } from './findLines.js';
import type { Extra, Heading, Placement } from './placeTable.js';
import { placeName, type Key, type View } from './view.js';

/** Text that is less like a heading than this is something else. */
const ALIKE = 0.3;

/**
 * What is to be remarked about the labels of a table: lines missing, out of order or too many, and words that
 * are not the official ones.
 */
export function labelRemarks(view: View, table: Table, form: Form, placement: Placement): readonly Remark[] {
  const { rows, columns, extras, headings } = placement;
  const known = new Set(form.edition.chapters.map(({ title }) => fold(title)));
  for (const band of table.bands)
    for (const label of [
      band.title,
      band.corner,
      ...[...everyLine(band.rows), ...everyLine(band.columns)].map((line) => line.label),
    ])
      known.add(fold(label ?? ''));
  const taken = new Set([...rows, ...columns].map(({ match }) => match?.found));
  const free = view.keys.filter((key) => !taken.has(key) && !known.has(key.key));
  return [
    ...missingLines(table, placement),
    ...[...rows, ...columns].flatMap((found) => lineRemarks(view, found, rows.includes(found))),
    ...headings.flatMap((heading) => headingRemarks(view, heading, free)),
    ...extras.map((extra) => extraRemark(view, table, extra, known)),
  ];
}

function missingLines(table: Table, { places }: Placement): readonly Remark[] {
  const remarks = places.flatMap(({ band, rows, columns }) =>
    [
      ...leaves(band.rows).filter((_, at) => rows[at] === undefined),
      ...leaves(band.columns).filter(
        (_, at) => columns[at] === undefined && rows.some((row) => row !== undefined),
      ),
    ].map(({ code, label }): Remark => ({ kind: 'missingLine', table: table.code, line: code, label })),
  );
  const seen = new Set<string>();
  return remarks.filter(
    (remark) => remark.kind === 'missingLine' && !seen.has(remark.line) && seen.add(remark.line),
  );
}

function lineRemarks(
  view: View,
  { line, at, match, isDisplaced }: FoundLine,
  isRow: boolean,
): readonly Remark[] {
  if (at === undefined) return [];
  const address = match
    ? placeName(view, match.found.row, match.found.column)
    : isRow
      ? placeName(view, at, 1)
      : placeName(view, 1, at);
  if (match?.found.key !== fold(line.label))
    return [{ kind: 'label', official: line.label, found: tidy(match?.found), address }];
  return isDisplaced ? [{ kind: 'displaced', label: line.label, address }] : [];
}

function headingRemarks(view: View, { label, area }: Heading, free: readonly Key[]): readonly Remark[] {
  const official = fold(label);
  if (
    official === '' ||
    !Number.isFinite(area.top + area.left) ||
    view.keys.some(({ key }) => key === official)
  )
    return [];
  const near = free.filter(
    ({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  const best = near
    .map((key) => ({ key, like: likeness(official, key.key) }))
    .sort((a, b) => b.like - a.like)[0];
  const found = best && best.like >= ALIKE ? best.key : undefined;
  return [
    {
      kind: 'label',
      official: label,
      found: tidy(found),
      address: placeName(view, found?.row ?? area.top, found?.column ?? area.left),
    },
  ];
}

function extraRemark(view: View, table: Table, { axis, spot }: Extra, known: ReadonlySet<string>): Remark {
  const key = spot.keys.at(-1);
  const address = key
    ? placeName(view, key.row, key.column)
    : axis === 'row'
      ? placeName(view, spot.at, 1)
      : placeName(view, 1, spot.at);
  return {
    kind: 'extraLine',
    table: table.code,
    axis,
    found: tidy(key),
    isRepeated: key !== undefined && known.has(key.key),
    address,
  };
}

function tidy(key: Key | undefined): string {
  return key?.text.replace(/\s+/g, '') ?? '';
}
