import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file that goes into a zip, with `/` between the folders in its name. */
export interface FileToZip {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Files of these kinds are packed already. */
const PACKED = /\.(?:docx|xlsx)$/;
/** The same files give the same bytes: the first day that a zip can tell. */
const MADE = new Date(1980, 0, 1);

/** A zip with some files, in their order; of two with one name the later. */
export function zipFiles(files: readonly FileToZip[]): Uint8Array {
  const entries = files.map(({ name, content }) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [name, [bytes, { level: PACKED.test(name) ? 0 : 6 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: MADE });
}
