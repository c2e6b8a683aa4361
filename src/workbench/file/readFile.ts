import { tellError } from '../../index.js';

export { openReportFile as readFile, type ReadFile } from '../../opening/openReportFile.js';

/** What the page says: a sentence, and further sentences below it. */
export interface FileNotice {
  readonly text: string;
  readonly more?: readonly string[];
  readonly isProblem?: boolean;
  /** What the user can answer to it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The sentence for an error, as a notice. */
export function noticeOf(error: unknown): FileNotice {
  return { text: tellError(error), isProblem: true };
}
