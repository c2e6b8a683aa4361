import { areaAddress, joinAreas, parseAddress } from '../../core/draw/address.js';
import { MARKS, type MarkLook } from '../../core/draw/looks.js';
import { MARK_LEVELS, type MarkLevel } from '../../core/draw/mark.js';
import { groupBy } from '../../core/form/group.js';
import { Problem } from '../../core/report/problem.js';
import type { Mark } from '../host.js';
import { joinUpTo, markedCells } from '../markedCells.js';
import { SIGNATURE } from '../signature.js';
import type { Connection } from './connect.js';
import { readBook, type BookRead, type PlacedMarks } from './read.js';

/** What marking left: our formats as they are now, and what kept some marks from being shown. */
export interface Marked {
  readonly placed: PlacedMarks;
  readonly problem?: Problem;
}

/**
 * Removes our marks and makes these, in one exchange; in three where the workbook is no longer as it was
 * read. Sheets protected against formats are passed over and so are sheets that are gone: every other mark is
 * made, and the problem is given back.
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

async function replaceMarks(
  connection: Connection,
  marks: readonly Mark[],
  { ids, placed, guarded }: BookRead,
): Promise<Marked> {
  const gone = marks.find(({ sheet }) => !ids.has(sheet));
  const locked = marks.find(({ sheet }) => guarded.has(ids.get(sheet) ?? ''));
  const groups = groupBy(
    marks.filter(({ sheet }) => ids.has(sheet) && !guarded.has(ids.get(sheet) ?? '')),
    ({ sheet }) => ids.get(sheet),
  );
  const cleared = [...placed].filter(([id, ours]) => ours.length > 0 && !guarded.has(id));
  const problem = gone
    ? new Problem('sheetGone', { sheet: gone.sheet })
    : locked
      ? new Problem('sheetProtected', { sheet: locked.sheet })
      : undefined;
  const kept = [...placed].filter(([id]) => guarded.has(id));
  const made =
    cleared.length === 0 && groups.length === 0
      ? []
      : await connection.exchange(async ({ workbook: { worksheets } }, sync) => {
          for (const [id, ours] of cleared) {
            const formats = worksheets.getItem(id).getRange().conditionalFormats;
            // From the last on: an id may be the place in the order.
            for (const each of [...ours].reverse()) formats.getItem(each).delete();
          }
          const added = groups.map((group) => {
            const id = ids.get(group[0]?.sheet ?? '') ?? '';
            const sheet = worksheets.getItem(id);
            return [
              id,
              MARK_LEVELS.flatMap((level) => addMarks(connection, sheet, markedCells(group, level), level)),
            ] as const;
          });
          await sync();
          return added.map(([id, formats]) => [id, formats.map((format) => format.id)] as const);
        });
  return { placed: new Map([...kept, ...made]), ...(problem ? { problem } : {}) };
}

/** Excel cuts longer addresses off without a word. */
const LONGEST_ADDRESS = 8000;

function addMarks(
  { isSupported }: Connection,
  sheet: Excel.Worksheet,
  cells: readonly string[],
  level: MarkLevel,
): readonly Excel.ConditionalFormat[] {
  const areas = joinAreas(cells.map((cell) => parseAddress(`!${cell}`))).map(areaAddress);
  const targets = isSupported('1.9')
    ? joinUpTo(LONGEST_ADDRESS, ',', areas).map((addresses) => sheet.getRanges(addresses))
    : areas.map((address) => sheet.getRange(address));
  return targets.map(({ conditionalFormats }) => {
    const format = conditionalFormats.add('Custom');
    dress(format.custom, MARKS[level]);
    return format.load('id');
  });
}

const LINES = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function dress(
  { rule, format: { fill, font, borders } }: Excel.CustomConditionalFormat,
  { color, fill: shade, type, line }: MarkLook,
): void {
  rule.formula = `=${SIGNATURE}`;
  fill.color = `#${shade}`;
  font.color = `#${color}`;
  if (type === 'underline') font.underline = 'Single';
  else if (type !== 'plain') font[type] = true;
  for (const side of SIDES) {
    const border = borders.getItem(side);
    border.style = LINES[line];
    border.color = `#${color}`;
  }
}

/** True where two lists of marks show the same. */
export function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  const tell = (marks: readonly Mark[]) =>
    JSON.stringify(
      marks.map(({ sheet, level, cells }) => `${sheet} ${level} ${[...cells].sort().join()}`).sort(),
    );
  return tell(some) === tell(others);
}
