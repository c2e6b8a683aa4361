import { textOf, usage } from './arguments.js';
import type { OptionValues } from './command.js';

/** The year of `--year`; undefined where it is not given. Throws a `Problem` `usage` where it is none. */
export function yearOf(values: OptionValues): number | undefined {
  const year = textOf(values, 'year');
  if (year !== undefined && !/^\d{4}$/.test(year)) throw usage('--year 要写四位数的年份');
  return year === undefined ? undefined : Number(year);
}
