import type { PageBook } from '../../hosts/page/pageHost.js';
import { tellError } from '../../index.js';

export { openReportFile as readFile, type ReadFile } from '../../opening/openReportFile.js';

/** What the page says: a sentence, and further sentences below it. */
export interface FileNotice {
  readonly text: string;
  readonly more?: readonly string[];
  readonly isProblem?: boolean;
  /** The sheets as they are by what is told; it goes once that is undone. */
  readonly sheets?: PageBook['sheets'];
  /** What the user can answer to it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The sentence for an error, as a notice. */
export function noticeOf(error: unknown): FileNotice {
  return { text: tellError(error), isProblem: true };
}
