import { isSameReading } from '../../src/core/book/planCells.js';
import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { isUnread } from '../../src/core/form/number.js';
import { readingOf, type Report } from '../../src/core/report/report.js';
import { Problem } from '../../src/core/report/problem.js';
import { readText } from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { chanceOf } from './chance.js';
import { damages, type Damage } from './damages.js';
import { print, type Printed } from './printed.js';
import { randomReport } from './randomReport.js';
import { renderPrinted, STYLES, type Style } from './renderPrinted.js';

/** What came of one damaged report. */
export interface Tried {
  readonly kind: string;
  readonly style: Style;
  readonly right: number;
  readonly unread: number;
  /** Figures that were read and are not there, each with what was read. */
  readonly wrong: readonly string[];
  readonly text: string;
}

/** Damages a random report and reads it, by its seed. One of four has two kinds of damage. */
export function tryDamage(seed: number, editions: readonly Edition[]): Tried {
  const chance = chanceOf(seed);
  const report = randomReport(editions[seed % editions.length] as Edition, chance);
  const first = damages[seed % damages.length] as Damage;
  const style = chance.pick(first.styles ?? STYLES);
  const others = damages.filter(
    ({ styles, isAlone }) => !isAlone && (styles === undefined || styles.includes(style)),
  );
  const second = !first.isAlone && chance.once(4) ? chance.pick(others) : undefined;
  const page = [first, ...(second ? [second] : [])].reduce<Printed>(
    (given, { apply }) => apply(given, chance),
    print(report),
  );
  const text = renderPrinted(page, style, chance);
  const kind = second ? 'two kinds at once' : first.title;
  return { kind, style, text, ...compare(report, page, readAny(text, style)) };
}

function readAny(text: string, style: Style): Report | undefined {
  try {
    return (style === 'html' || style === 'blocks' ? readPublishedPage(text) : readText(text, '报告.txt'))
      .report;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function compare(
  report: Report,
  page: Printed,
  found: Report | undefined,
): Pick<Tried, 'right' | 'unread' | 'wrong'> {
  const shown = new Map<string, string>();
  for (const piece of page)
    if (piece.kind === 'table')
      for (const { cell, text } of piece.rows.flat())
        if (cell !== undefined && /^[-+]?\d[\d.,]*(?:万?元)?$/.test(text)) shown.set(cell, text);
  const truth = new Map(formOf(report.edition).cells.map((cell) => [cell.name, readingOf(report, cell)]));
  const wrong: string[] = [];
  let right = 0;
  for (const cell of found ? formOf(found.edition).cells : []) {
    const read = found ? readingOf(found, cell) : null;
    if (read === null || isUnread(read)) continue;
    const wanted = shown.has(cell.name) ? (truth.get(cell.name) ?? null) : null;
    if (isSameReading(read, wanted)) right += 1;
    else wrong.push(`${cell.name}: ${JSON.stringify(read)}, not ${JSON.stringify(wanted)}`);
  }
  return { right, unread: shown.size - right, wrong };
}
