import type { Table } from '../../form/edition.js';
import { foldLabels, headingsIn } from '../../form/labels.js';
import type { Remark } from '../../report/remark.js';
import { isSubtotalName } from '../labels/totalNames.js';
import type { OtherLabels } from '../labels/otherLabels.js';
import { yearNamed } from '../labels/yearNamed.js';
import type { Extra, Placement } from '../placing/placement.js';
import { keysByRow, type Key, type View } from '../view/view.js';
import { addressOf, tidy } from './labelPlace.js';

type ExtraLine = Extract<Remark, { readonly kind: 'extraLine' }>;

/** The remarks on rows and columns too many; the named rows of a strip, as of many bodies, have one. */
export function extraRemarks(
  view: View,
  table: Table,
  extras: readonly Extra[],
  ...known: readonly [ReadonlySet<string>, OtherLabels, Placement]
): readonly Remark[] {
  const remarks = extras.map((extra) => extraRemark(view, table, extra, ...known));
  const isJoined = ({ axis, found, mayCount }: ExtraLine) =>
    table.paper === 'strip' && axis === 'row' && mayCount && found !== '';
  const [first, ...more] = remarks.filter(isJoined);
  if (!first || more.length === 0) return remarks;
  const others = more.map(({ found }) => found);
  return [{ ...first, others }, ...remarks.filter((remark) => !isJoined(remark))];
}

/** The remark on a row or a column too many: by its label, by the heading in its row, or without a name. */
function extraRemark(
  view: View,
  table: Table,
  { axis, spot }: Extra,
  known: ReadonlySet<string>,
  others: OtherLabels,
  placement: Placement,
): ExtraLine {
  const other = spot.keys.find(({ key }) => others.has(key));
  const heading = axis === 'row' && spot.keys.length === 0 ? headingAt(view, table, spot.at) : undefined;
  const key = other ?? spot.keys.at(-1) ?? heading;
  const isRepeated = !heading && key !== undefined && known.has(key.key);
  const isOwn = key !== undefined && isSubtotalName(key.key);
  const isNamed = other !== undefined || heading !== undefined || isRepeated || isOwn;
  const isKnown = isNamed || (key && yearNamed(key.text)) !== undefined;
  const missing = isKnown ? [] : missingOn(axis, placement);
  return {
    kind: 'extraLine',
    table: table.code,
    axis,
    found: tidy(key),
    isRepeated,
    ...(other ? { isOther: true } : {}),
    ...(heading ? { isHeading: true } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...(isKnown ? {} : { mayCount: true }),
    address: addressOf(view, key, axis, spot.at),
  };
}

/** The labels of the rows or columns that are nowhere; those of a block of a strip once. */
function missingOn(axis: Extra['axis'], { rows, columns }: Placement): readonly string[] {
  const lines = (axis === 'row' ? rows : columns).filter(
    ({ at, among, otherYear }) => at === undefined && !among && !otherYear,
  );
  return [...new Set(lines.map(({ line }) => line.label))];
}

/** The heading of rows that stands in a row, the last of several. */
function headingAt(view: View, { bands }: Table, row: number): Key | undefined {
  const headings = new Set(bands.flatMap((band) => foldLabels(headingsIn(band.rows))));
  return keysByRow(view)
    .get(row)
    ?.filter(({ key }) => headings.has(key))
    .at(-1);
}
