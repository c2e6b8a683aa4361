import description from '../../package.json' with { type: 'json' };
import { usage } from './options/arguments.js';
import { failureOf, type FileFailure } from './terminal/failure.js';
import type { ExitCode, Streams, Terminal } from './options/command.js';
import { commands } from './commands/index.js';
import { helpText } from './helpText.js';
import { openTerminal } from './terminal/openTerminal.js';
import { parseOptions } from './options/parseOptions.js';
import { showInLine } from './terminal/showControls.js';
import { tellFailure } from './terminal/tellFailure.js';

/** Runs the command line and returns the exit code; whatever is thrown is told on the error stream. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const io = openTerminal(streams);
  try {
    return await runCommand(args, io);
  } catch (error) {
    io.err(`${tellNamed(failureOf(error))}\n`);
    return 2;
  }
}

/** A failure with the file that it is about, where it is about one. */
function tellNamed(failure: FileFailure): string {
  const { of } = failure.facts;
  const file = typeof of === 'string' ? `${showInLine(of)}：` : '';
  return `${file}${tellFailure(failure)}`;
}

async function runCommand([name, ...rest]: readonly string[], io: Terminal): Promise<ExitCode> {
  if (name === undefined) {
    io.err(helpText());
    return 2;
  }
  if (name === 'help' || [name, ...rest].some((arg) => arg === '--help' || arg === '-h')) {
    io.out(helpText());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${description.version}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) throw usage(`没有“${name}”这个命令`);
  return command.run({ ...parseOptions(rest, command.options), io });
}
