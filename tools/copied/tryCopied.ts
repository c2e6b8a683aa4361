import { isSameReading } from '../../src/core/book/planCells.js';
import type { Edition, Table } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { isUnread } from '../../src/core/form/number.js';
import { leaves } from '../../src/core/form/outline.js';
import type { ReadResult } from '../../src/core/read/readReport.js';
import type { Remark } from '../../src/core/report/remark.js';
import { Problem } from '../../src/core/report/problem.js';
import { readingOf, type Report } from '../../src/core/report/report.js';
import { checkReport, readText } from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { chanceOf } from '../damage/chance.js';
import { print, type Printed } from '../damage/printed.js';
import { randomReport } from '../damage/randomReport.js';
import { changes } from './changes.js';
import { copyings, type Copying } from './renderCopied.js';
import { programs } from './renderPrograms.js';
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
  const picked = ['disclosure', 'requests', 'disputes'].map((code) =>
    chance.once(3) ? undefined : chance.pick(shapes.filter(({ table }) => table === code)),
  );
  const change = chance.pick(['none', 'none', ...Object.keys(changes)]);
  // Without its heads nothing tells that a table stands in another order.
  const chosen = picked.map((shape) =>
    change.endsWith('lost') && shape?.title.includes('shuffled') ? undefined : shape,
  );
  const draw = (given: Report): Printed =>
    print(given).map((piece) => {
      const shape = piece.kind === 'table' ? chosen.find((each) => each?.table === piece.code) : undefined;
      return shape ? drawShape(shape, given, chanceOf(seed)) : piece;
    });
  const plain = draw(report);
  const isTwice = chance.once(8);
  const changed = changes[change]?.(plain, chance) ?? plain;
  const page = isTwice
    ? withOther(plain, draw(randomReport(edition, chanceOf(seed + 7))), chance.once(2), report.year ?? 2024)
    : changed;
  const copying = chance.pick([...copyings, ...programs]);
  const text = copying.write(page, chance);
  const kinds = [...chosen.map((each, at) => each?.title ?? `paper ${at}`), isTwice ? 'two years' : change];
  return {
    shapes: kinds,
    copying: copying.title,
    text,
    ...compare(report, page, text, copying),
  };
}

function compare(report: Report, page: Printed, text: string, copying: Copying) {
  const shown = new Set(
    page.flatMap((piece) =>
      piece.kind === 'table'
        ? piece.rows.flat().flatMap(({ cell, text: own }) => (cell && own !== '' ? [cell] : []))
        : [],
    ),
  );
  const read = readOr(text, copying);
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
    if (isSameReading(found, wanted)) right += 1;
    else {
      wrong.push(`${cell.name}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
      if (!named.has(cell.name) && !isTold(cell.table, read)) silent.push(wrong.at(-1) ?? '');
    }
  }
  return { right, shown: shown.size, wrong, silent };
}

/** True where a table is told to stand twice, to have a row more, or to lack the labels of its columns. */
function isTold({ code, bands }: Table, { remarks }: ReadResult): boolean {
  const columns = new Set(bands.flatMap((band) => leaves(band.columns).map(({ label }) => label)));
  const isLost = (remark: Remark) =>
    remark.kind === 'label' && remark.found === '' && columns.has(remark.official);
  return remarks.some(
    (remark) =>
      remark.kind === 'copy' ||
      (remark.kind === 'extraLine' && remark.axis === 'row' && remark.table === code) ||
      (isLost(remark) && remarks.filter(isLost).length > columns.size / 2),
  );
}

function readOr(text: string, { isPage = false, file = '报告.txt' }: Copying) {
  try {
    return isPage ? readPublishedPage(text) : readText(text, file);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
