import { otherSheets } from './otherSheets.js';
import { checkReport, type Finding, type ReadResult, type Report } from '../index.js';

/** The report of a body that was read from a file, with what was found in it. */
export interface ReadBody {
  readonly file: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** The bodies that this report adds up; left out where it is no sum. */
  readonly added?: readonly string[];
  /** The sheets whose tables were not read and may be another body's; left out where there are none. */
  readonly otherSheets?: readonly string[];
}

/** A file without a report that can be read, and the sentence that says why. */
export interface UnreadBody {
  readonly file: string;
  readonly failure: string;
}

/** A file that was given for a body: its report, or why there is none. */
export type BodyFile = ReadBody | UnreadBody;

/** How the file of a body becomes a report. */
export interface BodySource {
  /** The name by which the file is told. */
  readonly file: string;
  /** Opens the file; throws where it has no report that can be read. */
  readonly open: () => Promise<ReadResult>;
}

/**
 * Opens and checks the file of a body. It never throws: what `open` throws becomes the sentence of `tell`.
 * Only the report and its findings are kept, whatever else was opened for them.
 */
export async function readBody(
  { file, open }: BodySource,
  tell: (error: unknown) => string,
): Promise<BodyFile> {
  try {
    const opened = await open();
    const { report, added } = opened;
    const { findings } = checkReport(opened);
    const others = otherSheets(opened.remarks);
    return {
      ...{ file, report, findings, ...(added ? { added } : {}) },
      ...(others.length > 0 ? { otherSheets: others } : {}),
    };
  } catch (error) {
    return { file, failure: tell(error) };
  }
}

/** True where a report was read. */
export function isRead(body: BodyFile): body is ReadBody {
  return 'findings' in body;
}
