import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { isMoney, isUnread, type Reading } from '../../src/core/form/number.js';
import type { ReadResult } from '../../src/core/read/readReport.js';
import { Problem } from '../../src/core/report/problem.js';
import { readingOf, type Report } from '../../src/core/report/report.js';
import { checkReport, readText } from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { chanceOf, type Chance } from '../damage/chance.js';
import { print, type Printed, type PrintedCell } from '../damage/printed.js';
import { randomReport } from '../damage/randomReport.js';
import { copyings } from './renderCopied.js';
import { drawShape, shapes } from './shapes.js';

/** What came of one copied report. */
export interface Copied {
  readonly shapes: readonly string[];
  readonly copying: string;
  readonly right: number;
  readonly shown: number;
  /** Figures that were read and are not there. */
  readonly wrong: readonly string[];
  /** Those of them that no finding names, in a table of which none tells that it has more rows. */
  readonly silent: readonly string[];
  readonly text: string;
}

/** What may happen to the tables besides. */
const damages: Readonly<Record<string, (page: Printed, chance: Chance) => Printed>> = {
  none: (page) => page,
  'blank zeros': (page) =>
    inTables(page, (row) =>
      row.map((cell) => (cell.cell !== undefined && cell.text === '0' ? { ...cell, text: '' } : cell)),
    ),
  'unit lines': (page) =>
    page.flatMap((piece) =>
      piece.kind === 'table' ? [{ kind: 'line' as const, text: '单位：件' }, piece] : [piece],
    ),
  'page ends': (page, chance) =>
    page.flatMap((piece): Printed => {
      if (piece.kind === 'line') return [piece];
      const first = piece.rows.findIndex((row) => row.some(({ cell }) => cell !== undefined));
      if (piece.rows.length - first < 3) return [piece];
      const at = first + 1 + chance.below(piece.rows.length - first - 1);
      const number = { kind: 'line' as const, text: String(2 + chance.below(5)) };
      const heads = chance.once(2) ? piece.rows.slice(0, first) : [];
      return [
        { ...piece, rows: piece.rows.slice(0, at) },
        number,
        { ...piece, rows: [...heads, ...piece.rows.slice(at)] },
      ];
    }),
};

function inTables(page: Printed, change: (row: readonly PrintedCell[]) => readonly PrintedCell[]): Printed {
  return page.map((piece) => (piece.kind === 'table' ? { ...piece, rows: piece.rows.map(change) } : piece));
}

/** The table of the same shape with figures of another report, told as last year's. */
function withOther(page: Printed, other: Printed, isBefore: boolean, year: number): Printed {
  return page.flatMap((piece, at): Printed => {
    const twin = other[at];
    if (piece.kind === 'line' || twin?.kind !== 'table') return [piece];
    const rows = twin.rows.map((row) =>
      row.map(({ text, rowSpan, columnSpan }) => ({ text, rowSpan, columnSpan })),
    );
    const last: Printed = [
      { kind: 'line', text: `${year - 1}年度情况` },
      { kind: 'table', rows },
    ];
    const now: Printed = [{ kind: 'line', text: `${year}年度情况` }, piece];
    return isBefore ? [...last, ...now] : [...now, ...last];
  });
}

/** Draws, copies and reads a random report, by its seed. */
export function tryCopied(seed: number, editions: readonly Edition[]): Copied {
  const chance = chanceOf(seed);
  const edition = editions[seed % 3 === 0 ? 0 : 1] as Edition;
  const report = randomReport(edition, chance);
  const chosen = ['disclosure', 'requests', 'disputes'].map((code) =>
    chance.once(3) ? undefined : chance.pick(shapes.filter(({ table }) => table === code)),
  );
  const draw = (given: Report): Printed =>
    print(given).map((piece) => {
      const shape = piece.kind === 'table' ? chosen.find((each) => each?.table === piece.code) : undefined;
      return shape ? drawShape(shape, given, chanceOf(seed)) : piece;
    });
  const damage = chance.pick(['none', 'none', ...Object.keys(damages)]);
  const plain = draw(report);
  const isTwice = chance.once(8);
  const damaged = damages[damage]?.(plain, chance) ?? plain;
  const page = isTwice
    ? withOther(plain, draw(randomReport(edition, chanceOf(seed + 7))), chance.once(2), report.year ?? 2024)
    : damaged;
  const copying = chance.pick(copyings);
  const text = copying.write(page, chance);
  const kinds = [...chosen.map((each, at) => each?.title ?? `paper ${at}`), isTwice ? 'two years' : damage];
  return {
    shapes: kinds,
    copying: copying.title,
    text,
    ...compare(report, page, text, copying.isPage === true),
  };
}

function compare(report: Report, page: Printed, text: string, isPage: boolean) {
  const shown = new Set(
    page.flatMap((piece) =>
      piece.kind === 'table'
        ? piece.rows.flat().flatMap(({ cell, text: own }) => (cell && own !== '' ? [cell] : []))
        : [],
    ),
  );
  const read = readOr(text, isPage);
  const wrong: string[] = [];
  const silent: string[] = [];
  let right = 0;
  if (!read) return { right, shown: shown.size, wrong, silent };
  const truth = new Map(formOf(report.edition).cells.map((cell) => [cell.name, readingOf(report, cell)]));
  const named = new Set(checkReport(read).findings.flatMap(({ cells }) => cells));
  for (const cell of formOf(read.report.edition).cells) {
    const found = readingOf(read.report, cell);
    if (found === null || isUnread(found)) continue;
    const wanted = truth.get(cell.name) ?? null;
    if (isSame(found, wanted)) right += 1;
    else {
      wrong.push(`${cell.name}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
      if (!named.has(cell.name) && !isTold(cell.table.code, read)) silent.push(wrong.at(-1) ?? '');
    }
  }
  return { right, shown: shown.size, wrong, silent };
}

/** True where a table is told to stand twice, or to have a row more. */
function isTold(table: string, { remarks }: ReadResult): boolean {
  return remarks.some(
    (remark) =>
      remark.kind === 'copy' ||
      (remark.kind === 'extraLine' && remark.axis === 'row' && remark.table === table),
  );
}

function readOr(text: string, isPage: boolean) {
  try {
    return isPage ? readPublishedPage(text) : readText(text, '报告.txt');
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function isSame(read: Reading, wanted: Reading): boolean {
  if (isMoney(read) && isMoney(wanted)) return read.value === wanted.value && read.unit === wanted.unit;
  return read === wanted;
}
