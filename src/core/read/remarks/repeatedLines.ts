import type { Table } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { leaves, type Line } from '../../form/outline.js';
import type { Remark } from '../../report/remark.js';
import { yearNamed } from '../labels/yearNamed.js';
import { countIn } from '../placing/partRows.js';
import { firstOf, lastOf, type Extra, type Placement } from '../placing/placement.js';
import { isNumeric } from '../view/numeric.js';
import { cellAt, keysByRow, type Key, type View } from '../view/view.js';
import { addressOf } from './labelPlace.js';

/** So many equal figures are those of a copy; one may be that of another part. */
const ENOUGH = 2;

/** Lines with figures in several rows or columns, of which none is known to have them all. */
export interface RepeatedLines {
  readonly remarks: readonly Remark[];
  /** The rows and columns that are told with them. */
  readonly told: ReadonlySet<Extra>;
}

/** A line with its row or column, the places of its figures in that, and the names of its cells. */
interface HostLine {
  readonly line: Line;
  readonly at: number | undefined;
  readonly across: readonly (number | undefined)[];
  readonly names: readonly string[];
  /** The text found as its label. */
  readonly found: Key | undefined;
}

/** A row or column too many, and the lines that its figures may belong to. */
interface Repeat {
  readonly extra: Extra;
  readonly hosts: readonly HostLine[];
}

/**
 * Finds the lines whose label stands at several rows or columns of figures, or that have some without a name
 * beside them: parts of the line, or a copy.
 */
export function repeatedLines(view: View, table: Table, placement: Placement): RepeatedLines {
  const told = new Set<Extra>();
  if (placement.extras.length === 0) return { remarks: [], told };
  const remarks = (['row', 'column'] as const).flatMap((axis): readonly Remark[] => {
    const extras = placement.extras.filter((each) => each.axis === axis);
    const repeats = linesAlong(axis, table, placement).flatMap((lines) =>
      repeatsOf(view, lines, extras, axis === 'row' && table.paper === 'bands'),
    );
    for (const { extra } of repeats) told.add(extra);
    const hosts = [...new Set(repeats.flatMap((each) => each.hosts))];
    const [first] = hosts;
    if (first?.at === undefined) return [];
    const lines = [...new Set(hosts.map(({ line }) => line.label))];
    const unread = hosts.flatMap(({ names }) => names);
    const head = firstOf(first.across) - 1;
    const address = addressOf(view, first.found, axis, first.at, head);
    return [{ kind: 'partsOnly', table: table.code, axis, lines, found: [], unread, address }];
  });
  return { remarks, told };
}

/** The lines of an axis that stand beside each other: all rows, or the columns of a band. */
function linesAlong(
  axis: Extra['axis'],
  { code, paper }: Table,
  { places, rows: foundRows, columns: foundColumns }: Placement,
): readonly (readonly HostLine[])[] {
  const isRow = axis === 'row';
  const all = isRow ? foundRows : foundColumns;
  if (isRow && paper === 'strip') return [];
  let from = 0;
  const placed = places.map(({ band, rows, columns }) => {
    const [own, others] = isRow ? [band.rows, band.columns] : [band.columns, band.rows];
    const [ats, across] = isRow ? [rows, columns] : [columns, rows];
    const first = from;
    from += ats.length;
    return leaves(own).map((line, at): HostLine => {
      const names = leaves(others).map(({ code: other }) =>
        isRow ? `${code}.${line.code}.${other}` : `${code}.${other}.${line.code}`,
      );
      return { line, at: ats[at], across, names, found: all[first + at]?.match?.found };
    });
  });
  return isRow || paper === 'strip' ? [placed.flat()] : placed;
}

/** The rows or columns too many that repeat one of some lines. */
function repeatsOf(
  view: View,
  lines: readonly HostLine[],
  extras: readonly Extra[],
  isEdgeTold: boolean,
): readonly Repeat[] {
  const ats = lines.map(({ at }) => at);
  const byAt = new Map(lines.map((each) => [each.at, each]));
  const isNamed = ({ axis, spot }: Extra) =>
    spot.keys.length > 0 || (axis === 'row' && keysByRow(view).has(spot.at));
  const named = new Set(extras.filter(isNamed).map(({ spot }) => spot.at));
  const nameless = new Set(extras.map(({ spot }) => spot.at).filter((at) => !named.has(at) && !byAt.has(at)));
  const beside = (from: number, step: 1 | -1) => {
    let at = from;
    while (nameless.has(at)) at += step;
    return byAt.get(at);
  };
  // A line without a name may be one that is missing.
  const isFull = !ats.includes(undefined);
  const isLast = isFull && [...nameless].some((at) => !beside(at, -1) && beside(at, 1));
  const found = extras.flatMap((extra): readonly Repeat[] => {
    const { at } = extra.spot;
    const near = [beside(at, -1), ...(isLast ? [beside(at, 1)] : [])];
    if (byAt.has(at)) return [];
    const all = nameless.has(at) ? (isFull ? near : []) : [sameLine(view, extra, lines)];
    const hosts = all.filter((host) => host !== undefined && hasFigures(view, extra, host)) as HostLine[];
    return hosts.length > 0 ? [{ extra, hosts }] : [];
  });
  // In a grid, figures beyond all lines alone may be anything; its relations tell where some are missing.
  const [first, last] = [firstOf(ats), lastOf(ats)];
  const isWithin = ({ extra: { spot } }: Repeat) =>
    isEdgeTold || spot.keys.length > 0 || (spot.at > first && spot.at < last);
  return found.some(isWithin) ? found : [];
}

/** The line whose label a row or a column has, in each band under its head; the last before it of several. */
function sameLine(view: View, { axis, spot }: Extra, lines: readonly HostLine[]): HostLine | undefined {
  if (spot.keys.some(({ text }) => yearNamed(text) !== undefined)) return undefined;
  const own = lines.filter(({ line, at, found }) => {
    const over = axis === 'row' || !found ? spot.keys : keysByRow(view).get(found.row);
    const isOwn = (each: Key) =>
      each !== found && each.key === fold(line.label) && (axis === 'row' || each.column === spot.at);
    return at !== undefined && over?.some(isOwn);
  });
  return own.filter(({ at }) => Number(at) < spot.at).at(-1) ?? own[0];
}

/**
 * True where a row or a column has typed figures that are not 0 in the places of a line's. Of one with its
 * label and all its figures it is a copy, as of a merged cell that is written out.
 */
function hasFigures(view: View, { axis, spot }: Extra, host: HostLine): boolean {
  const figureAt = (at: number, place: number) => {
    const cell = axis === 'row' ? cellAt(view, at, place) : cellAt(view, place, at);
    return cell && cell.isFormula !== true && isNumeric(cell) ? countIn(cell) : 0;
  };
  const pairs = host.across.flatMap((place) =>
    place === undefined ? [] : [[figureAt(spot.at, place), figureAt(host.at ?? 0, place)] as const],
  );
  const filled = pairs.filter(([own]) => own !== 0);
  const isCopy =
    spot.keys.length > 0 && filled.length >= ENOUGH && pairs.every(([own, other]) => own === other);
  return filled.length > 0 && !isCopy;
}
