import { basename, extname, join } from 'node:path';
import { PACKAGES, Problem } from '../../index.js';
import type { FoundFile } from '../opening/searchFolder.js';
import { isPackageName } from '../options/arguments.js';
import { identifyFile } from '../writing/refuseSameFile.js';

/** Where marked copies go. */
export interface CopyPlan {
  /** The path of each copy without its ending, by the path of the file. */
  readonly stems: ReadonlyMap<string, string>;
  /** The files whose names differ in their endings alone: their copies keep the whole name. */
  readonly collided: readonly FoundFile[];
}

/**
 * Plans a marked copy of each file in a folder, under its name and in its subfolder. Throws a `Problem`
 * `sameFile` where one would stand in the place of an input, which `inputs` are too.
 */
export async function planCopies(
  files: readonly FoundFile[],
  folder: string,
  inputs: readonly string[],
): Promise<CopyPlan> {
  const stems = new Map<string, string>();
  const collided: FoundFile[] = [];
  const taken = new Set<string>();
  // A workbook keeps its name, whatever else bears it.
  const sorted = [...files].sort((a, b) => Number(isPackageName(b.name)) - Number(isPackageName(a.name)));
  for (const file of sorted) {
    const short = file.name.slice(0, file.name.length - extname(file.name).length);
    const isTaken = taken.has(short.toLowerCase());
    if (isTaken) collided.push(file);
    const stem = isTaken ? file.name : short;
    taken.add(stem.toLowerCase());
    stems.set(file.path, join(folder, stem));
  }
  await refuseInputs([...stems.values()], [...files.map(({ path }) => path), ...inputs]);
  return { stems, collided };
}

async function refuseInputs(stems: readonly string[], inputs: readonly string[]): Promise<void> {
  const known = new Set(await Promise.all(inputs.map(identifyFile)));
  for (const stem of stems)
    for (const ending of PACKAGES)
      if (known.has(await identifyFile(stem + ending))) throw new Problem('sameFile');
}

/** The name under which the copy of a collided file is told. */
export function tellCollided({ path, name }: FoundFile): string {
  return `${name}（副本名为 ${basename(path)}.xlsx）`;
}
