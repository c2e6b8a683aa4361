import { sumOfBodies } from '../../bodies/sumOfBodies.js';
import { drawnFile } from '../../drawnFile.js';
import { trimForFile } from '../work/fileNames.js';
import type { MadeSum } from './beginSum.js';
import { bodiesWords as words } from './words.js';

/** A file that was made, under the name that it is offered by. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbook of a sum, as the command line writes it. */
export async function sumFile({ sum, org }: MadeSum): Promise<MadeFile> {
  const name = words.fileName(trimForFile(org), sum.gathered.year);
  return { name, bytes: await drawnFile(sumOfBodies(sum, org)) };
}
