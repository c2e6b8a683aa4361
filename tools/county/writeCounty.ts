import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { County } from './makeCounty.js';

/** Writes the files of a county into a folder of its own, and the list of its bodies beside; returns both. */
export async function writeCounty(
  { files, bodies }: Pick<County, 'files' | 'bodies'>,
  folder: string,
): Promise<{ readonly reports: string; readonly list: string }> {
  const [reports, list] = [join(folder, '报送'), join(folder, '名单.txt')];
  mkdirSync(reports, { recursive: true });
  for (const { name, make } of files) writeFileSync(join(reports, name), await make());
  writeFileSync(list, bodies.map((name, at) => `${at + 1}. ${name}\n`).join(''));
  return { reports, list };
}
