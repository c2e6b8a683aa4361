import type { Spot } from '../../core/draw/address.js';
import type { Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { leaves } from '../../core/form/outline.js';
import { stripLabels } from '../loose/stripLabels.js';
import type { OtherLayout, SheetRow } from './otherLayout.js';
import { stripRow, type StripHeads, type StripRow } from './stripRow.js';

/** What was gathered of a strip: the columns of each block and its row, and what comes next. */
interface Stack {
  readonly figures: Map<string, { readonly row: number; readonly heads: StripHeads }>;
  heads: StripHeads | undefined;
  /** The block whose figures alone stand in the next row. */
  next: string | undefined;
  /** The block that the last row named, over the labels of its columns. */
  over: string | undefined;
  /** True below labels that are those of several blocks. */
  isShared: boolean;
}

/**
 * A strip whose blocks stand below each other: as rows under one row of labels, or each under its name and
 * its labels. All blocks must be there once. A row of figures without a name must stand directly below its
 * labels, with the name of its block beside or directly over these.
 */
export function stackedBlocks(rows: readonly SheetRow[], table: Table): OtherLayout | undefined {
  for (let at = 0; at < rows.length; at += 1) {
    const found = stackFrom(rows, at, table);
    if (found) return found;
  }
  return undefined;
}

function stackFrom(rows: readonly SheetRow[], from: number, table: Table): OtherLayout | undefined {
  const labels = stripLabels(table);
  const stack: Stack = {
    ...{ figures: new Map(), heads: undefined, next: undefined, over: undefined, isShared: false },
  };
  for (let at = from; at < rows.length; at += 1) {
    const given = rows[at] as SheetRow;
    const row = stripRow(given, table, labels, stack.heads);
    const below = rows[at + 1];
    const isOver = below && stripRow(below, table, labels, stack.heads)?.kind === 'heads';
    if (!row || !takeRow(row, given.row, stack, isOver === true)) return undefined;
    if (stack.figures.size < labels.blocks.length || stack.next !== undefined) continue;
    return { table, top: rows[from]?.row ?? 1, bottom: given.row, spots: spotsOf(stack, table) };
  }
  return undefined;
}

/** Takes a row into a stack; false where it does not go on with it. */
function takeRow(row: StripRow, at: number, stack: Stack, isOverLabels: boolean): boolean {
  const { next } = stack;
  stack.next = undefined;
  if (row.kind === 'figures') {
    const name = next ?? (stack.isShared ? row.name : undefined);
    const isOther = next !== undefined && row.name !== undefined && row.name !== next;
    return name !== undefined && !isOther && takeBlock(name, at, stack);
  }
  if (next !== undefined) return false;
  if (row.kind === 'heads') {
    const { over } = stack;
    if (over !== undefined && row.name !== undefined && over !== row.name) return false;
    [stack.heads, stack.next, stack.over] = [row.heads, row.name ?? over, undefined];
    stack.isShared = stack.next === undefined;
    return true;
  }
  stack.over = isOverLabels ? row.name : undefined;
  if (row.name === undefined || isOverLabels) return true;
  // A block among the rows of others without a figure.
  return stack.isShared && takeBlock(row.name, at, stack);
}

function takeBlock(name: string, row: number, { figures, heads }: Stack): boolean {
  if (figures.has(name) || !heads) return false;
  figures.set(name, { row, heads });
  return true;
}

function spotsOf({ figures }: Stack, { code, bands: [band] }: Table): ReadonlyMap<string, Spot> {
  return new Map(
    leaves(band?.rows ?? []).flatMap((block) => {
      const { row = 0, heads } = figures.get(fold(block.label)) ?? {};
      return leaves(band?.columns ?? []).map(({ code: column, label }) => {
        const spot = { row, column: heads?.columns.get(fold(label)) ?? 0 };
        return [`${code}.${block.code}.${column}`, spot] as const;
      });
    }),
  );
}
