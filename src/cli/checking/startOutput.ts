import { textOf, usage } from '../options/arguments.js';
import type { OptionValues, Terminal } from '../options/command.js';
import { toJsonResult } from '../telling/jsonResult.js';
import { tellResult } from '../telling/tellResult.js';
import { toValidations } from '../telling/validations.js';
import { showInLine } from '../terminal/showControls.js';
import { tellFailure } from '../terminal/tellFailure.js';
import type { FileResult } from '../workers/checkFile.js';

/** The output of a check, result by result. */
interface Output {
  readonly tell: (result: FileResult) => void;
  readonly end: () => void;
}

/** How the result of a check is written: for reading, as one JSON object, or as an ESS validation report. */
type OutputKind = 'text' | 'json' | 'validation';

/** How the options ask for it; throws a `Problem` `usage` where they contradict each other. */
export function outputKind(values: OptionValues): OutputKind {
  const as = textOf(values, 'as');
  const isJson = values['json'] === true;
  if (as === undefined) return isJson ? 'json' : 'text';
  if (as !== 'validation') throw usage(`check 没有“${as}”这种格式，--as 后面只能写 validation`);
  if (isJson) throw usage('--json 和 --as validation 只能用一个');
  return as;
}

/**
 * Starts the output of a check. A file that cannot be checked is told on the error stream, as data too.
 */
export function startOutput(kind: OutputKind, io: Terminal): Output {
  if (kind === 'text') return { tell: (result) => tellText(result, io), end: () => undefined };
  return kind === 'json' ? startJson(io) : startValidations(io);
}

function tellText(result: FileResult, { out, err }: Terminal): void {
  const print = 'problem' in result ? err : out;
  print(tellResult(result));
}

function startJson(io: Terminal): Output {
  return startList('{"files":[', ']}', (result) => [toJsonResult(result)], io);
}

function startValidations(io: Terminal): Output {
  let count = 0;
  const entriesOf = (result: FileResult) => {
    const entries = toValidations(result, new Date(), count + 1);
    count += entries.length;
    return entries;
  };
  return startList('[', ']', entriesOf, io);
}

/** A list in JSON that is written entry by entry, one a line. */
function startList(
  before: string,
  after: string,
  entriesOf: (result: FileResult) => readonly object[],
  { out, err }: Terminal,
): Output {
  let separator = '';
  out(before);
  return {
    tell: (result) => {
      for (const entry of entriesOf(result)) {
        out(`${separator}\n${JSON.stringify(entry)}`);
        separator = ',';
      }
      if ('problem' in result) err(`${showInLine(result.file)}：${tellFailure(result.problem)}\n`);
    },
    end: () => out(`\n${after}\n`),
  };
}
