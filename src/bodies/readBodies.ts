import { readBody, type BodyFile, type BodySource } from './readBody.js';

/** What a face has to say while files are read. */
export interface ReadingBodies {
  /** The sentence for a file that cannot be read. */
  readonly tell: (error: unknown) => string;
  /** Told after each file how many were read; reading ends where it comes to false. */
  readonly goOn?: (count: number) => boolean | Promise<boolean>;
}

/**
 * Reads the files of bodies one after the other, so that no more than one is open. Undefined where it was
 * stopped.
 */
export async function readBodies(
  sources: readonly BodySource[],
  { tell, goOn }: ReadingBodies,
): Promise<readonly BodyFile[] | undefined> {
  const read: BodyFile[] = [];
  for (const source of sources) {
    read.push(await readBody(source, tell));
    if (goOn && !(await goOn(read.length))) return undefined;
  }
  return read;
}
