import type { FileResult } from './checkFile.js';
import type { Terminal } from './command.js';
import { toJsonResult } from './jsonResult.js';
import { showInLine } from './showControls.js';
import { tellFailure } from './tellFailure.js';
import { tellResult } from './tellResult.js';

/** The output of a check, result by result. */
interface Output {
  readonly tell: (result: FileResult) => void;
  readonly end: () => void;
}

/**
 * Starts the output of a check: text, or one JSON object for all files. A file that cannot be checked is
 * told on the error stream, in JSON too.
 */
export function startOutput(asJson: boolean, io: Terminal): Output {
  return asJson ? startJson(io) : { tell: (result) => tellText(result, io), end: () => undefined };
}

function tellText(result: FileResult, { out, err }: Terminal): void {
  const print = 'problem' in result ? err : out;
  print(tellResult(result));
}

function startJson({ out, err }: Terminal): Output {
  let separator = '';
  out('{"files":[');
  return {
    tell: (result) => {
      out(`${separator}\n${JSON.stringify(toJsonResult(result))}`);
      separator = ',';
      if ('problem' in result) err(`${showInLine(result.file)}：${tellFailure(result.problem)}\n`);
    },
    end: () => out('\n]}\n'),
  };
}
