import type { Report } from '../../index.js';
import { openFile } from '../opening/openFile.js';
import { textOf } from '../options/arguments.js';
import type { OptionValues } from '../options/command.js';
import { refuseSameFile } from '../writing/refuseSameFile.js';

/**
 * The report that `--last` names; undefined without it. Throws a `Problem` `sameFile` where the output would
 * replace it.
 */
export async function openLast(
  values: OptionValues,
  script: string,
  output?: string,
): Promise<Report | undefined> {
  const last = textOf(values, 'last');
  if (last === undefined) return undefined;
  if (output !== undefined) await refuseSameFile(output, last);
  return (await openFile(last, script)).report;
}
