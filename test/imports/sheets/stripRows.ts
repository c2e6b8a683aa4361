import { tablesOf } from '../../../src/core/form/edition.js';
import { formOf } from '../../../src/core/form/form.js';
import { leaves } from '../../../src/core/form/outline.js';
import type { Reading } from '../../../src/core/form/number.js';
import type { Report } from '../../../src/index.js';

/** Rows of a sheet, one below the other; null for a blank cell. */
export type Grid = readonly (readonly (string | number | null)[])[];

/** A block of 表四: its name on the paper, that of its group, and its figures. */
export interface Block {
  readonly name: string;
  readonly group: string | undefined;
  readonly figures: readonly number[];
}

/** The readings of 表四. */
export function disputesOf({ edition, readings }: Report): readonly Reading[] {
  return formOf(edition).cells.flatMap(({ table, index }) =>
    table.code === 'disputes' ? [readings[index] ?? null] : [],
  );
}

/** The blocks of 表四, and the labels of its columns. */
export function blocksOf(report: Report): {
  readonly blocks: readonly Block[];
  readonly labels: readonly string[];
} {
  const { rows, columns } = tablesOf(report.edition).find(({ code }) => code === 'disputes')!.bands[0]!;
  const labels = leaves(columns).map(({ label }) => label);
  const all = disputesOf(report).map(Number);
  const blocks = leaves(rows).map(({ label }, at) => ({
    name: label,
    group: rows.find(({ parts }) => parts.some((part) => part.label === label))?.label,
    figures: all.slice(at * labels.length, (at + 1) * labels.length),
  }));
  return { blocks, labels };
}

/** The name of a block with that of its group. */
export function full({ name, group }: Block): string {
  return group === undefined ? name : `${group}（${name}）`;
}
