import { areaAddress, joinAreas, parseAddress } from '../../core/draw/address.js';
import { MARKS } from '../../core/draw/looks.js';
import { MARK_LEVELS, type MarkLevel } from '../../core/draw/mark.js';
import { groupBy } from '../../core/form/group.js';
import { Problem } from '../../core/report/problem.js';
import type { Mark } from '../host.js';
import { joinUpTo } from '../marking/joinUpTo.js';
import { markedCells } from '../marking/markedCells.js';
import type { Connection } from './connect.js';
import { dressMark } from './dressMark.js';
import { readBook, type BookRead, type PlacedMarks } from './readBook.js';

/** What marking left: our formats as they are now, and what kept some marks from being made. */
interface Marked {
  readonly placed: PlacedMarks;
  readonly problem?: Problem;
}

/**
 * Removes our marks and makes these, in one exchange; in three where the workbook changed since it was read.
 * Sheets that are protected against formats or no longer exist are left out: every other mark is made, and
 * the problem is returned.
 */
export async function markSheets(
  connection: Connection,
  marks: readonly Mark[],
  book: BookRead | undefined,
): Promise<Marked> {
  if (book) {
    try {
      return await replaceMarks(connection, marks, book);
    } catch (error) {
      if (!(error instanceof Problem) || !['sheetGone', 'readOnly'].includes(error.code)) throw error;
    }
  }
  return replaceMarks(connection, marks, await readBook(connection));
}

async function replaceMarks(connection: Connection, marks: readonly Mark[], book: BookRead): Promise<Marked> {
  const { ids, placed, guarded } = book;
  const isOpen = ({ sheet }: Mark) => ids.has(sheet) && !guarded.has(ids.get(sheet) ?? '');
  const groups = groupBy(marks.filter(isOpen), ({ sheet }) => ids.get(sheet)).map(
    (group) => [ids.get(group[0]?.sheet ?? '') ?? '', group] as const,
  );
  const cleared = [...placed].filter(([id, ours]) => ours.length > 0 && !guarded.has(id));
  const kept = [...placed].filter(([id]) => guarded.has(id));
  const made = await exchangeMarks(connection, cleared, groups);
  const problem = findProblem(marks, book);
  return { placed: new Map([...kept, ...made]), ...(problem ? { problem } : {}) };
}

/** The problem of the first mark that cannot be made. A missing sheet comes before a protected one. */
function findProblem(marks: readonly Mark[], { ids, guarded }: BookRead): Problem | undefined {
  const gone = marks.find(({ sheet }) => !ids.has(sheet));
  if (gone) return new Problem('sheetGone', { sheet: gone.sheet });
  const locked = marks.find(({ sheet }) => guarded.has(ids.get(sheet) ?? ''));
  return locked && new Problem('sheetProtected', { sheet: locked.sheet });
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
