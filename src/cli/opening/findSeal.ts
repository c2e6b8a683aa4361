import { decodeText, Problem } from '../../index.js';
import { readSeal, type Seal } from '../../making/sealing.js';
import { nameFile } from './nameFile.js';
import { openFile, type OpenedFile } from './openFile.js';
import { readBytes } from './readBytes.js';

/** What the file of a seal begins with. */
const JSON_FILE = /^\s*\{/;

/**
 * The seal of a report: in the file that is given for it, or on the page behind the report itself. Throws a
 * `Problem` `noSeal` where there is none, `notSeal` where the given file has none.
 */
export async function findSeal(
  { sealPage }: OpenedFile,
  path: string | undefined,
  script: string,
): Promise<Seal> {
  if (path !== undefined) return readSealFile(path, script);
  const seal = sealPage === undefined ? undefined : readSeal(sealPage);
  if (!seal) throw new Problem('noSeal');
  return seal;
}

/** The seal in a file of its own, or on the page behind a published report. */
async function readSealFile(path: string, script: string): Promise<Seal> {
  const bytes = await nameFile(path, () => readBytes(path));
  const isJson = bytes.length > 0 && JSON_FILE.test(new TextDecoder().decode(bytes.subarray(0, 100)));
  const text = isJson ? decodeText(bytes, path) : (await openFile(path, script)).sealPage;
  const seal = text === undefined ? undefined : readSeal(text);
  if (!seal) throw new Problem('notSeal', { file: path });
  return seal;
}
