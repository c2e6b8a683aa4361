import { otherSheets } from '../../bodies/otherSheets.js';
import type { BodyFile } from '../../bodies/readBody.js';
import { checkReport, editions, type Finding, type Report } from '../../index.js';
import { openFile } from '../opening/openFile.js';
import { failureOf, type UnusableFile } from '../terminal/failure.js';
import { tellFailure } from '../terminal/tellFailure.js';

/** A file of a body in a form that can be sent from thread to thread: the edition is its id. */
export type SentBody = SentReport | UnusableFile;

interface SentReport {
  readonly file: string;
  readonly edition: string;
  readonly report: Omit<Report, 'edition'>;
  readonly findings: readonly Finding[];
  readonly added?: readonly string[];
  readonly otherSheets: readonly string[];
}

/**
 * Reads and checks one file for a sum, which needs no more than its figures, as `openFile` opens it with a
 * script. Never throws.
 */
export async function readBodyFile(file: string, script?: string): Promise<SentBody> {
  try {
    const opened = await openFile(file, script);
    const { findings } = checkReport(opened);
    const { edition, org, year, readings, attachments = [] } = opened.report;
    // Of the attachments a sum says no more than that it has none of them.
    const titles = attachments.map((each) => ({ ...each, rows: [] }));
    const report = {
      ...{ org, year, readings, contact: {}, chapters: {}, notes: [] },
      ...(titles.length > 0 ? { attachments: titles } : {}),
    };
    const { added, remarks } = opened;
    const read = { report, findings, otherSheets: otherSheets(remarks), ...(added ? { added } : {}) };
    return { file, edition: edition.id, ...read };
  } catch (error) {
    return { file, problem: failureOf(error) };
  }
}

/** The file of a body as it was sent, told by the name that it has among all. */
export function receiveBody(sent: SentBody, names: ReadonlyMap<string, string>): BodyFile {
  const file = names.get(sent.file) ?? sent.file;
  if ('problem' in sent) return { file, failure: tellFailure(sent.problem) };
  const edition = editions.find(({ id }) => id === sent.edition);
  if (!edition) throw new RangeError(`no edition ${sent.edition}`);
  const { findings, added, otherSheets: others } = sent;
  const read = { report: { ...sent.report, edition }, findings, otherSheets: others };
  return { file, ...read, ...(added ? { added } : {}) };
}
