import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formOf } from '../../src/core/form/form.js';
import { readWorkbook } from '../../src/hosts/file/reading/readWorkbook.js';
import { readSheets } from '../../src/index.js';
import { faultsNotTold, sumByHand, textOfFigure } from './judge.js';
import { makeCounty } from './makeCounty.js';
import { PROGRAM, spend } from './spend.js';
import { writeCounty } from './writeCounty.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    make: { type: 'string' },
  },
});
const county = () => makeCounty(Number(values.count), { seed: Number(values.seed) });

if (values.make !== undefined) await writeCounty(county(), values.make);
else process.exitCode = await tryCounty();

/** Makes a county, adds it up and reviews it, and tells what each took, as its own process, and missed. */
async function tryCounty(): Promise<number> {
  if (!existsSync(PROGRAM)) throw new Error('npm run build:cli makes the program that is run');
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  try {
    const own = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
    spawnSync(process.execPath, [...own, '--make', folder], { stdio: 'inherit' });
    const [sum, review] = [join(folder, 'sum.xlsx'), join(folder, '审核')];
    const missed = [
      await runOn('sum', folder, sum, () => judgeSum(readFileSync(sum))),
      await runOn('review', folder, review, () => judgeReview(readFileSync(join(review, '审核.xlsx')))),
    ];
    return missed.some((count) => count > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command on what a county sent, tells what it took, and judges what it made. */
async function runOn(
  command: 'sum' | 'review',
  folder: string,
  out: string,
  judge: () => number,
): Promise<number> {
  const given = [join(folder, '报送'), '--bodies', join(folder, '名单.txt')];
  const { seconds, processor, memory } = await spend(command, ...given, '-o', out);
  const rate = (time: number) => Math.round(Number(values.count) / time);
  console.log(
    `${command} of ${values.count} bodies: ${rate(seconds)} files a second, ` +
      `${rate(processor)} a second of one processor, ${Math.round(memory)} MB at most`,
  );
  return judge();
}

/** Compares a sum with what is added up by hand, and its list with the mistakes that were planted. */
function judgeSum(bytes: Uint8Array): number {
  const made = county();
  const sheets = readWorkbook(bytes);
  const lists = sheets.filter(({ name }) => name === '汇总情况');
  const { report } = readSheets(sheets);
  const byHand = sumByHand(made.counted);
  const wrong = formOf(report.edition).cells.filter(
    ({ name, index }) => textOfFigure(report.readings[index]) !== String(byHand[name]),
  );
  for (const { name } of wrong) console.log(`another sum: ${name}`);
  console.log(`${wrong.length} wrong sums`);
  return wrong.length + tellMissed(made.planted.length, faultsNotTold(made, lists));
}

/** Compares the lists of a review with the mistakes that were planted. */
function judgeReview(bytes: Uint8Array): number {
  const made = county();
  return tellMissed(made.planted.length, faultsNotTold(made, readWorkbook(bytes), 'reviewed'));
}

function tellMissed(count: number, missed: readonly string[]): number {
  for (const each of missed) console.log(`not told: ${each}`);
  console.log(`${count - missed.length} of ${count} mistakes told by name`);
  return missed.length;
}
