import { textOf, usage } from './arguments.js';
import type { OptionValues } from './command.js';

/** So many levels of folders are searched where nothing is said: one for each place, each body, each kind. */
const USUAL = 3;

/** The levels of `--depth`; throws a `Problem` `usage` where it is no number of levels. */
export function depthOf(values: OptionValues, usual = USUAL): number {
  const depth = textOf(values, 'depth');
  if (depth === undefined) return usual;
  if (!/^\d{1,2}$/.test(depth)) throw usage('--depth 要写查找几层子文件夹，如 0（只查文件夹本身）、3');
  return Number(depth);
}
