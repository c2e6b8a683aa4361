import { parseArgs } from 'node:util';
import description from '../../package.json' with { type: 'json' };
import { Problem, tellProblem } from '../index.js';
import { usage, type Call, type Command, type OptionValues, type Terminal } from './call.js';
import { checkCommand } from './checkCommand.js';
import { exportCommand } from './exportCommand.js';
import { importCommand } from './importCommand.js';
import { newCommand } from './newCommand.js';
import { helpText } from './words.js';

const commands: Readonly<Record<string, Command>> = {
  new: newCommand,
  check: checkCommand,
  export: exportCommand,
  import: importCommand,
};

/**
 * Runs the command line; answers the exit code: 0 nothing wrong, 1 errors found, 2 unusable input or
 * arguments.
 */
export async function run(args: readonly string[], io: Terminal): Promise<number> {
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || args.includes('--help') || args.includes('-h')) {
      (name === undefined ? io.err : io.out)(helpText());
      return name === undefined ? 2 : 0;
    }
    if (name === '--version' || name === '-v') {
      io.out(`${description.version}\n`);
      return 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw usage(`没有“${name}”这个命令`);
    return await command.run({ ...parse(rest, command), io });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    io.err(`${tellProblem(error)}\n`);
    return 2;
  }
}

function parse(args: readonly string[], command: Command): Pick<Call, 'values' | 'files'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
    });
    return { values: values as OptionValues, files: positionals };
  } catch (error) {
    const wrong = /'(-[^']*)'/.exec(String(error))?.[1];
    if (/argument missing/.test(String(error)))
      throw usage(`参数“${wrong?.split(/[ ,<]/).find((part) => part.startsWith('--')) ?? ''}”后面缺少内容`);
    throw usage(wrong === undefined ? '参数不对' : `参数“${wrong.split(/[ ,<]/)[0]}”不对`);
  }
}
