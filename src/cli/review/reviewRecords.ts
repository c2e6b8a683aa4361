import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReviewedReport } from '../../bodies/review/reviewReport.js';
import { RECORDS } from '../opening/searchFolder.js';
import type { FileFailure } from '../terminal/failure.js';
import type { WrittenCopy } from '../workers/checkFile.js';
import { moveAside } from '../writing/moveAside.js';
import { temporaryIn } from '../writing/temporaryFiles.js';
import { writeProblem } from '../writing/writeProblem.js';

/** What a review found in a file, by the content that the file had. */
export interface FileRecord {
  readonly file: string;
  readonly hash: string;
  readonly reviewed?: ReviewedReport;
  readonly problem?: FileFailure;
  readonly copy?: WrittenCopy;
  readonly uncopied?: FileFailure;
}

/** The hash of an output that was written: it may be replaced as long as nobody has changed it. */
interface OutputRecord {
  readonly output: string;
  readonly hash: string;
}

/** What earlier runs of a review did, in the folder of its results. */
export interface ReviewRecords {
  /** Records of files, by their names, that still count. */
  readonly files: ReadonlyMap<string, FileRecord>;
  /** Hashes of outputs by their names. */
  readonly outputs: ReadonlyMap<string, string>;
  /**
   * Adds a record at the end, at once: a run that is stopped loses nothing that is done. Throws a `Problem`
   * `diskFull` or `cannotWrite`.
   */
  readonly add: (record: FileRecord | OutputRecord) => void;
}

/** A file of records larger than this is none of a review, in bytes. */
const LARGEST = 500_000_000;

/**
 * Opens the records of a folder. Those made by another program, by other rules or with another report of last
 * year, which `basis` tells, count no more; what is said of outputs counts on. A line that was not
 * finished when a run was stopped is dropped. A file of another kind under that name is moved aside. Throws a
 * `Problem` `diskFull` or `cannotWrite`.
 */
export async function openRecords(folder: string, basis: string): Promise<ReviewRecords> {
  const path = join(folder, RECORDS);
  const { head, files, outputs } = await readRecords(path);
  const kept = head === basis ? files : new Map<string, FileRecord>();
  const temporary = temporaryIn(folder);
  const known = [...outputs].map(([output, hash]) => ({ output, hash }));
  try {
    if (head === undefined) await moveAside(path);
    writeLines(temporary, 'wx', [{ basis }, ...kept.values(), ...known]);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeProblem(error, path);
  }
  return { files: kept, outputs, add: (record) => addLine(path, record) };
}

function addLine(path: string, record: object): void {
  try {
    writeLines(path, 'a', [record]);
  } catch (error) {
    throw writeProblem(error, path);
  }
}

/** Writes lines through a file that is opened for them alone: nothing is left open where a run is stopped. */
function writeLines(path: string, flag: 'wx' | 'a', lines: readonly object[]): void {
  const handle = openSync(path, flag);
  try {
    for (const line of lines) {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      for (let at = 0; at < bytes.length; at += writeSync(handle, bytes, at));
    }
  } finally {
    closeSync(handle);
  }
}

interface ReadRecords {
  /** What the first line says they go by; undefined where it is no such line. */
  readonly head: string | undefined;
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly outputs: ReadonlyMap<string, string>;
}

async function readRecords(path: string): Promise<ReadRecords> {
  const found = await stat(path).catch(() => undefined);
  const isReadable = found?.isFile() === true && found.size <= LARGEST;
  const text = isReadable ? await readFile(path, 'utf8').catch(() => '') : '';
  const [first, ...lines] = text.split('\n').map(parseLine);
  const records = lines.flatMap((line) => line ?? []);
  const { basis } = (first ?? {}) as { readonly basis?: unknown };
  return {
    head: typeof basis === 'string' ? basis : undefined,
    files: new Map(records.filter(isFileRecord).map((record) => [record.file, record])),
    outputs: new Map(records.filter(isOutputRecord).map(({ output, hash }) => [output, hash])),
  };
}

function parseLine(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFileRecord(line: object): line is FileRecord {
  const { file, hash, reviewed, problem } = line as Partial<FileRecord>;
  const isWhole = Array.isArray(reviewed?.points) && typeof reviewed.figures === 'string';
  return typeof file === 'string' && typeof hash === 'string' && (isWhole || problem !== undefined);
}

/** The names of outputs. Records made by others may name any file, which is neither replaced nor removed. */
const OUTPUT = /^(?:审核\.(?:xlsx|html)|退回单[/][^/\\]+\.(?:docx|txt))$/;

function isOutputRecord(line: object): line is OutputRecord {
  const { output, hash } = line as Partial<OutputRecord>;
  return typeof output === 'string' && OUTPUT.test(output) && typeof hash === 'string';
}
