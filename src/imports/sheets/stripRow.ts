import type { SheetCell } from '../../core/draw/sheet.js';
import type { Table } from '../../core/form/edition.js';
import { labelWords } from '../../core/form/labelNote.js';
import { blockNamed, type StripLabels } from '../loose/stripLabels.js';
import { mayBeFigure, textIn, type SheetRow } from './otherLayout.js';

/** What names the cases of a block behind its name: 行政复议案件情况. */
const CASES = /(?:案件)?(?:情况|数量|件数)?$/;
/** A text over the names of blocks, beside the labels of columns: 类别. */
const CORNER = /^[\p{Script=Han}()]{1,8}$/u;
const NUMBERS = /^(?:序号|编号|行次)$/;

/** The block, or else the group of blocks, that the cells before the labels or figures of a row name. */
interface NamedBlock {
  /** The folded label of a block; left out where a group alone is named, or nothing. */
  readonly name?: string;
}

/** A row of a strip whose blocks stand below each other. */
export type StripRow =
  | (NamedBlock & { readonly kind: 'names' })
  | (NamedBlock & { readonly kind: 'heads'; readonly heads: StripHeads })
  | (NamedBlock & { readonly kind: 'figures' });

/** The columns under the labels of a strip, and that of the numbers of rows, where there is one. */
export interface StripHeads {
  readonly columns: ReadonlyMap<string, number>;
  readonly numbers: number | undefined;
}

/**
 * A row as names of a block, as the labels of all columns, or as figures under such labels, `heads`, in no
 * other column; undefined for any other row.
 */
export function stripRow(
  { cells }: SheetRow,
  table: Table,
  labels: StripLabels,
  heads: StripHeads | undefined,
): StripRow | undefined {
  const own = headsIn(cells, labels);
  const all = own ? undefined : namesIn(cells, labels);
  if (all) return { ...all, kind: 'names' };
  const first = Math.min(...((own ?? heads)?.columns.values() ?? []));
  const left = cells.filter((cell) => cell.column < first && cell.column !== heads?.numbers);
  const named = namesIn(own ? left.filter((cell) => !isCorner(cell, labels)) : left, labels);
  if (!named) return undefined;
  if (own) return { ...named, kind: 'heads', heads: own };
  const right = cells.filter(({ column }) => column >= first);
  if (right.length === 0) return left.length > 0 ? { ...named, kind: 'names' } : undefined;
  const columns = [...(heads?.columns.values() ?? [])];
  const isFigure = (cell: SheetCell) => columns.includes(cell.column) && mayBeFigure(cell, table);
  return right.every(isFigure) ? { ...named, kind: 'figures' } : undefined;
}

/** The columns of the labels of a strip, each of which stands in a row once and none behind them. */
function headsIn(cells: readonly SheetCell[], { columns }: StripLabels): StripHeads | undefined {
  const found = cells.flatMap((cell) => {
    const key = textIn(cell);
    return key !== undefined && columns.includes(key) ? [[key, cell.column] as const] : [];
  });
  const own = new Map(found);
  if (own.size !== columns.length || found.length !== own.size) return undefined;
  const first = Math.min(...own.values());
  const others = cells.filter(({ column }) => ![...own.values()].includes(column));
  if (others.some(({ column }) => column > first)) return undefined;
  return {
    columns: own,
    numbers: others.find((cell) => NUMBERS.test(textIn(cell) ?? ''))?.column,
  };
}

function isCorner(cell: SheetCell, labels: StripLabels): boolean {
  const text = textIn(cell) ?? '';
  return CORNER.test(text) && nameIn(text, labels) === undefined && !/年/.test(text);
}

/** What cells name, each a block or its group; undefined where one names anything else, or two blocks. */
function namesIn(cells: readonly SheetCell[], labels: StripLabels): NamedBlock | undefined {
  const names = cells.map((cell) => nameIn(textIn(cell) ?? '', labels));
  if (names.includes(undefined)) return undefined;
  const blocks = new Set(names.filter((name) => !labels.groups.includes(name ?? '')));
  const [name] = blocks;
  if (blocks.size > 1) return undefined;
  return name === undefined ? {} : { name };
}

/** The folded label of the block or the group that a folded text names, with a number or words of cases. */
export function nameIn(key: string, labels: StripLabels): string | undefined {
  const words = labelWords(key);
  return blockNamed(key, labels) ?? blockNamed(words, labels) ?? blockNamed(words.replace(CASES, ''), labels);
}
