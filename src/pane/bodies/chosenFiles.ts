import { listReports, whyNotOpened } from '../../bodies/listReports.js';
import { bodiesWords } from './words.js';

/** A file that was chosen, with the folder in which it is, as far as the browser tells. */
export interface ChosenFile {
  readonly file: File;
  readonly folder: string;
}

/**
 * What was chosen, the same file once: the files that are read, and the names of those that are passed over
 * with the reasons.
 */
export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  readonly passedOver: readonly string[];
}

/** Nothing is chosen yet. */
export const NOTHING: ChosenFiles = { files: [], passedOver: [] };

/** Without one file. */
export function withoutFile({ files, passedOver }: ChosenFiles, left: ChosenFile): ChosenFiles {
  return { files: files.filter((each) => each !== left), passedOver };
}

/** With files that were chosen or dropped one by one, but for those of no form that can be read. */
export function withFiles(chosen: ChosenFiles, added: readonly File[]): ChosenFiles {
  const refused = new Map(added.map((file) => [file, whyRefused(file.name)]));
  return withAll(
    chosen,
    added.filter((file) => refused.get(file) === undefined).map((file) => ({ file, folder: '' })),
    [...refused].flatMap(([{ name }, why]) => (why === undefined ? [] : [`${name}（${why}）`])),
  );
}

/** A folder that is dropped comes as a file without an ending. */
function whyRefused(name: string): string | undefined {
  return name.includes('.') ? whyNotOpened(name) : bodiesWords.isFolder;
}

/** Forms that often hold no text that can be read, as a scanned page; tables beside these are read. */
const MAY_BE_UNREADABLE = /\.(?:pdf|ofd|txt)$/i;

/** With the readable files of a folder and the folders in it, each chosen as the command line does. */
export function withFolder(chosen: ChosenFiles, added: readonly File[]): ChosenFiles {
  const folders = new Map<string, File[]>();
  for (const file of added) {
    const folder = file.webkitRelativePath.split('/').slice(0, -1).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return [...folders].sort(byName).reduce((all, [folder, files]) => {
    const listed = listReports(files.map(({ name }) => name));
    const tables = listed.besides.filter(({ whole }) => !MAY_BE_UNREADABLE.test(whole));
    const taken = listed.files
      .filter((name) => !tables.some((each) => each.file === name))
      .flatMap((name) => files.find((file) => file.name === name) ?? []);
    return withAll(
      all,
      taken.map((file) => ({ file, folder })),
      [...listed.passedOver, ...tables].map(({ file, why }) => `${file}（${why}）`),
    );
  }, chosen);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function withAll(
  { files, passedOver }: ChosenFiles,
  added: readonly ChosenFile[],
  others: readonly string[],
): ChosenFiles {
  const known = new Set(files.map(identify));
  const fresh = added.filter((each) => !known.has(identify(each)));
  return { files: [...files, ...fresh], passedOver: [...passedOver, ...others] };
}

/** What is the same for the same file, chosen twice. */
function identify({ file: { name, size, lastModified }, folder }: ChosenFile): string {
  return JSON.stringify([folder, name, size, lastModified]);
}
