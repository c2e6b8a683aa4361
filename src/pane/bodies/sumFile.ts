import { sumOfBodies } from '../../bodies/sum/sumOfBodies.js';
import { drawnFile } from '../../making/drawnFile.js';
import { trimForFile } from '../work/reporting/fileNames.js';
import type { MadeSum } from './beginSum.js';
import type { MadeFile } from './useMade.js';
import { bodiesWords as words } from './words.js';

/** The workbook of a sum, as the command line writes it. */
export async function sumFile({ sum, org }: MadeSum): Promise<MadeFile> {
  const name = words.fileName(trimForFile(org), sum.gathered.year);
  return { name, bytes: await drawnFile(sumOfBodies(sum, org)) };
}
