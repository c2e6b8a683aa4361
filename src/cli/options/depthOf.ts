import { textOf, usage } from './arguments.js';
import type { OptionValues } from './command.js';

/**
 * How many levels of folders are searched: those of `--depth`, else `usual`. Throws a `Problem` `usage` where
 * it is no number of levels.
 */
export function depthOf(values: OptionValues, usual: number): number {
  const depth = textOf(values, 'depth');
  if (depth === undefined) return usual;
  if (!/^\d{1,2}$/.test(depth)) throw usage('--depth 要写查找几层子文件夹，如 0（只查文件夹本身）、3');
  return Number(depth);
}
