import { tellCell } from '../../core/check/tellCell.js';
import type { Cell } from '../../core/form/form.js';
import { showReading, type Reading } from '../../core/form/number.js';
import type { Difference, Edit, Origin } from './operations.js';
import { slipOf, type Slip } from './slip.js';

const SLIPS: Readonly<Record<Slip, string>> = {
  replaced: '一位数字有误',
  omitted: '漏一位数字',
  added: '多一位数字',
  interchanged: '相邻数字颠倒',
};

const ORIGINS: Readonly<Record<Origin, string>> = {
  forgotten: '各项已填，合计仍为 0',
  formula: '公式的结果不是各项之和，请核对公式',
  printed: '各项之和如此，公式不必改动',
};

/** The edits of a solution, each in a sentence and all in one, and how many violated relations then hold. */
export interface ToldEdits {
  readonly steps: readonly string[];
  readonly effect: string;
  readonly message: string;
}

/** Tells the edits of a solution. */
export function tellEdits(edits: readonly Edit[], violated: number): ToldEdits {
  const steps = edits.map(tellEdit);
  const effect = violated === 0 ? '' : `可使 ${violated} 条勾稽成立`;
  const told = steps.join('；');
  return { steps, effect, message: effect === '' ? told : `${told}，${effect}` };
}

/**
 * What was most likely done wrong, and what is right: `表三“（一）予以公开”行自然人列 5345 应为 5435（相邻数字颠倒）`.
 */
function tellEdit({ operation, differences }: Edit): string {
  const [one, other] = differences;
  if (!one) return '';
  if (operation === 'shift') return tellShift(differences);
  if (operation === 'transfer' && other) return tellTransfer(one, other);
  if (!other) return tellOne(one);
  return operation === 'swap' ? tellSwap(one, other) : tellMove(one, other);
}

function tellOne({ cell, from, to, origin, witness }: Difference): string {
  const stated = `${tellCell(cell)}${origin === 'printed' ? '原文所印' : ''} ${show(cell, from)}`;
  if (to === null) return `${stated} 有误，正确的数无法由其他数推算`;
  const slip = from === null || (isOneDigit(from) && isOneDigit(to)) ? undefined : slipOf(from, to);
  const reasons = [
    origin === undefined ? undefined : ORIGINS[origin],
    origin === undefined || origin === 'printed' ? slip && SLIPS[slip] : undefined,
    witness &&
      `与原文所印${tellCell(witness.cell).slice(witness.cell.table.name.length)} ${witness.value} 相符`,
  ].filter((each) => each !== undefined);
  return `${stated} 应为 ${show(cell, to)}${reasons.length === 0 ? '' : `（${reasons.join('，')}）`}`;
}

/** Between numbers of one digit everything is a slip, so that it says nothing. */
function isOneDigit(value: number): boolean {
  return value >= 0 && value < 10;
}

function tellSwap(one: Difference, other: Difference): string {
  return `${tellCell(one.cell)}的 ${show(one.cell, one.from)} 与${tellCell(other.cell)}的 ${show(other.cell, other.from)} 填反，应对调`;
}

function tellMove(source: Difference, target: Difference): string {
  const added =
    target.from === 0
      ? ''
      : `（该格的 ${show(target.cell, target.from)} 应为 ${show(target.cell, target.to)}）`;
  return `${tellCell(source.cell)}的 ${show(source.cell, source.from)} 应填在${tellCell(target.cell)}${added}`;
}

/** `表三“（一）予以公开”行有 1 件应由其他列改计入自然人列（其他列 5 应为 4，自然人列 60 应为 61）` */
function tellTransfer(source: Difference, target: Difference): string {
  const { table, row, column } = source.cell;
  const isInRow = row === target.cell.row;
  const nameOf = ({ cell }: Difference) => (isInRow ? `${cell.column.label}列` : `“${cell.row.label}”`);
  const tell = (each: Difference) =>
    `${nameOf(each)} ${show(each.cell, each.from)} 应为 ${show(each.cell, each.to)}`;
  const place = isInRow ? `“${row.label}”行` : `${column.label}列`;
  const cases = show(target.cell, (target.to ?? 0) - (target.from ?? 0));
  return (
    `${table.name}${place}有 ${cases} 件应由${nameOf(source)}改计入${nameOf(target)}` +
    `（${tell(source)}，${tell(target)}）`
  );
}

/** `表三“（一）予以公开”行从自然人列到科研机构列错开一列，应依次为 3、5、0` */
function tellShift(differences: readonly Difference[]): string {
  const inOrder = [...differences].sort((a, b) => a.cell.index - b.cell.index);
  const [first, last] = [inOrder[0]?.cell, inOrder.at(-1)?.cell];
  if (!first || !last) return '';
  const values = inOrder.map(({ cell, to }) => show(cell, to)).join('、');
  return `${tellStretch(first, last)}错开一列，应依次为 ${values}`;
}

/** The cells of a row from one to another, in the words of `tellCell`. */
function tellStretch({ table, row, column }: Cell, last: Cell): string {
  return table.paper === 'strip'
    ? `${table.name}${row.label}从“${column.label}”到“${last.column.label}”`
    : `${table.name}“${row.label}”行从${column.label}列到${last.column.label}列`;
}

function show({ kind }: Cell, value: number | null): string {
  return value === null ? '' : showReading(value, kind);
}

/** What a blank must hold: `表三“（一）予以公开”行自然人列空白，应为 3`. What cannot be read is quoted. */
export function tellFilled(cell: Cell, reading: Reading, value: number): string {
  const text = showReading(reading, cell.kind);
  return `${tellCell(cell)}${text === '' ? '空白，' : `填的“${text}”`}应为 ${show(cell, value)}`;
}
