import { parseArgs } from 'node:util';
import { usage } from './arguments.js';
import type { Call, Command, OptionValues } from './command.js';

/** Splits the arguments of a command into options and files; throws a `Problem` `usage`. */
export function parseOptions(
  args: readonly string[],
  options: Command['options'],
): Pick<Call, 'values' | 'files'> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as OptionValues, files: positionals };
  } catch (error) {
    throw usage(tellWrongOption(String(error)));
  }
}

/** The message of Node's parser in Chinese. Options in it: `'--name <value>'`, `'-o, --out <value>'`. */
function tellWrongOption(message: string): string {
  const parts = /'(-[^']*)'/.exec(message)?.[1]?.split(/[ ,<]/);
  if (/argument missing/.test(message))
    return `参数“${parts?.find((part) => part.startsWith('--')) ?? ''}”后面缺少内容`;
  return parts ? `参数“${parts[0]}”不对` : '参数不对';
}
