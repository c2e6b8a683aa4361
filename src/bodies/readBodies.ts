import { readBody, type BodyFile, type BodySource } from './readBody.js';

/** Told after each file how many were read; reading ends where it comes to false. */
export type GoOn = (count: number) => boolean | Promise<boolean>;

/** What a face has to say while files are read. */
export interface ReadingBodies {
  /** The sentence for a file that cannot be read. */
  readonly tell: (error: unknown) => string;
  readonly goOn?: GoOn;
}

/**
 * Reads the files of bodies one after the other, so that no more than one is open. Undefined where it was
 * stopped.
 */
export async function readBodies(
  sources: readonly BodySource[],
  { tell, goOn }: ReadingBodies,
): Promise<readonly BodyFile[] | undefined> {
  return readInTurn(sources, async (source) => readBody(source, tell), goOn);
}

/** Reads things one after the other; undefined where it was stopped. */
export async function readInTurn<Given, Read>(
  given: readonly Given[],
  read: (each: Given) => Promise<Read>,
  goOn: GoOn = () => true,
): Promise<readonly Read[] | undefined> {
  const done: Read[] = [];
  for (const each of given) {
    done.push(await read(each));
    if (!(await goOn(done.length))) return undefined;
  }
  return done;
}
