import type { Streams, Terminal } from '../options/command.js';
import { showControls } from './showControls.js';

/** Clears what a longer text before left on the line. */
const CLEAR_REST = '\u001b[K';

/** What commands write to, over the streams: sentences show the control characters of names and texts. */
export function openTerminal({ out, err, outIsTerminal, errIsTerminal, script }: Streams): Terminal {
  return {
    out: (text) => out(showControls(text)),
    data: outIsTerminal ? (text) => out(showControls(text)) : out,
    err: (text) => err(showControls(text)),
    progress: (text, isLast) => {
      if (errIsTerminal) err(`\r${text}${CLEAR_REST}${isLast ? '\n' : ''}`);
      else err(`${text}\n`);
    },
    canOverwrite: errIsTerminal,
    script,
  };
}
