import { areaAddress, parseAddress } from '../../../core/draw/address.js';
import { joinAreas } from '../../../core/draw/joinAreas.js';
import { MARK_LEVELS, type MarkLevel, MARKS } from '../../../core/draw/markLooks.js';
import { groupBy } from '../../../core/form/group.js';
import { Problem } from '../../../core/report/problem.js';
import type { Mark } from '../../host.js';
import { joinUpTo } from '../../marking/joinUpTo.js';
import { markedCells } from '../../marking/markedCells.js';
import type { Connection } from '../connection/connect.js';
import { findFormats, type FormatsOfSheets } from '../reading/findFormats.js';
import { listSheets } from '../reading/listSheets.js';
import type { BookRead } from '../reading/readBook.js';
import { dressMark } from './dressMark.js';

/** The sheets by name, and the formats on them. */
type FormattedBook = Pick<BookRead, 'ids' | 'formats'>;

/** What marking left: the formats as they are now, and what kept some marks from being made or removed. */
interface Marked extends FormattedBook {
  readonly problem?: Problem;
}

/**
 * Removes our marks and makes these, in one exchange where `fresh` names every sheet with marks, because its
 * formats have just been read. Otherwise the formats are read first: ids may be places in a list, which the
 * user changes by adding a format. Sheets that are protected against formats or no longer exist are left out:
 * every other mark is made, and the problem is returned.
 */
export async function markSheets(
  connection: Connection,
  marks: readonly Mark[],
  book: FormattedBook | undefined,
  fresh: ReadonlySet<string>,
): Promise<Marked> {
  const isFresh = book && fresh.size > 0 && [...withMarks(book)].every(([id]) => fresh.has(id));
  if (isFresh) {
    try {
      return await replaceMarks(connection, marks, book);
    } catch (error) {
      if (!(error instanceof Problem) || !['sheetGone', 'readOnly'].includes(error.code)) throw error;
    }
  }
  return replaceMarks(connection, marks, await findBook(connection));
}

async function findBook(connection: Connection): Promise<FormattedBook> {
  const listed = await listSheets(connection);
  const ids = listed.map(({ id }) => id);
  return {
    ids: new Map(listed.map(({ name, id }) => [name, id])),
    formats: await findFormats(connection, ids),
  };
}

/** The sheets that have marks of ours. */
function withMarks({ formats }: FormattedBook): FormatsOfSheets {
  return new Map([...formats].filter(([, { ours }]) => ours.length > 0));
}

async function replaceMarks(
  connection: Connection,
  marks: readonly Mark[],
  book: FormattedBook,
): Promise<Marked> {
  const { ids, formats } = book;
  const isGuarded = (id: string | undefined) => formats.get(id ?? '')?.isGuarded === true;
  const groups = groupBy(
    marks.filter(({ sheet }) => ids.has(sheet) && !isGuarded(ids.get(sheet))),
    ({ sheet }) => ids.get(sheet),
  ).map((group) => [ids.get(group[0]?.sheet ?? '') ?? '', group] as const);
  const cleared = [...withMarks(book)].filter(([id]) => !isGuarded(id));
  const made = await exchangeMarks(
    connection,
    cleared.map(([id, { ours }]) => [id, ours]),
    groups,
  );
  const problem = findProblem(marks, book);
  const now = new Map([...formats].map(([id, each]) => [id, isGuarded(id) ? each : { ...each, ours: [] }]));
  for (const [id, ours] of made) now.set(id, { ours, isGuarded: false });
  return { ids, formats: now, ...(problem ? { problem } : {}) };
}

/** What keeps a mark from being made or removed; a missing sheet comes before a protected one. */
function findProblem(marks: readonly Mark[], { ids, formats }: FormattedBook): Problem | undefined {
  const gone = marks.find(({ sheet }) => !ids.has(sheet));
  if (gone) return new Problem('sheetGone', { sheet: gone.sheet });
  const wanted = new Set(marks.map(({ sheet }) => sheet));
  const locked = [...ids].find(([name, id]) => {
    const { ours = [], isGuarded = false } = formats.get(id) ?? {};
    return isGuarded && (ours.length > 0 || wanted.has(name));
  });
  return locked && new Problem('sheetProtected', { sheet: locked[0] });
}

/** Deletes formats and makes marks, both by the id of their sheet; returns the ids of the new formats. */
async function exchangeMarks(
  { exchange, isSupported }: Connection,
  cleared: readonly (readonly [string, readonly string[]])[],
  groups: readonly (readonly [string, readonly Mark[]])[],
): Promise<readonly (readonly [string, readonly string[]])[]> {
  if (cleared.length === 0 && groups.length === 0) return [];
  return exchange(async ({ workbook: { worksheets } }, sync) => {
    for (const [id, ours] of cleared) deleteFormats(worksheets.getItem(id), ours);
    const added = groups.map(([id, group]) => {
      const sheet = worksheets.getItem(id);
      const formats = MARK_LEVELS.flatMap((level) =>
        addMarks(sheet, markedCells(group, level), level, isSupported('1.9')),
      );
      return [id, formats] as const;
    });
    await sync();
    return added.map(([id, formats]) => [id, formats.map((format) => format.id)] as const);
  });
}

function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  // From the last to the first: in some versions an id is the index.
  for (const id of [...ids].reverse()) formats.getItem(id).delete();
}

/** Excel cuts longer addresses without an error. */
const LONGEST_ADDRESS = 8000;

function addMarks(
  sheet: Excel.Worksheet,
  cells: readonly string[],
  level: MarkLevel,
  hasAreas: boolean,
): readonly Excel.ConditionalFormat[] {
  const areas = joinAreas(cells.map((cell) => parseAddress(`!${cell}`))).map(areaAddress);
  const targets = hasAreas
    ? joinUpTo(LONGEST_ADDRESS, ',', areas).map((addresses) => sheet.getRanges(addresses))
    : areas.map((address) => sheet.getRange(address));
  return targets.map(({ conditionalFormats }) => {
    const format = conditionalFormats.add('Custom');
    dressMark(format.custom, MARKS[level]);
    return format.load('id');
  });
}
