import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from '../../src/cli/run.js';
import { formOf } from '../../src/core/form/form.js';
import { readWorkbook } from '../../src/hosts/file/reading/readWorkbook.js';
import { readSheets } from '../../src/index.js';
import { faultsNotTold, sumByHand, textOfFigure } from './judge.js';
import { makeCounty } from './makeCounty.js';
import { writeCounty } from './writeCounty.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    make: { type: 'string' },
  },
});
const county = () => makeCounty(Number(values.count), { seed: Number(values.seed) });
const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'dist', 'cli.js');

if (values.make !== undefined) await writeCounty(county(), values.make);
else process.exitCode = await tryCounty();

/** Makes a county in a process of its own, adds it up in this one, and tells what that took and missed. */
async function tryCounty(): Promise<number> {
  if (!existsSync(script)) throw new Error('npm run build:cli makes what the worker threads run');
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  try {
    const args = [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      ...process.argv.slice(2),
      '--make',
      folder,
    ];
    spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root });
    const [sum, spent, start] = [join(folder, 'sum.xlsx'), process.cpuUsage(), performance.now()];
    const quiet = () => undefined;
    const streams = { out: quiet, err: quiet, outIsTerminal: false, errIsTerminal: false, script };
    await run(['sum', join(folder, '报送'), '--bodies', join(folder, '名单.txt'), '-o', sum], streams);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(spent);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    const rate = (time: number) => Math.round(Number(values.count) / time);
    console.log(
      `${values.count} bodies: ${rate(seconds)} files a second, ${rate((user + system) / 1e6)} a second of one processor, ${memory} MB at most`,
    );
    return judge(readFileSync(sum));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compares a sum with what is added up by hand, and its list with the mistakes that were planted. */
function judge(bytes: Uint8Array): number {
  const { counted, planted, ...rest } = county();
  const sheets = readWorkbook(bytes);
  const list = sheets.find(({ name }) => name === '汇总情况')?.cells ?? [];
  const missed = faultsNotTold({ counted, planted, ...rest }, list);
  const { report } = readSheets(sheets);
  const byHand = sumByHand(counted);
  const wrong = formOf(report.edition).cells.filter(
    ({ name, index }) => textOfFigure(report.readings[index]) !== String(byHand[name]),
  );
  for (const each of missed) console.log(`not told: ${each}`);
  for (const { name } of wrong) console.log(`another sum: ${name}`);
  console.log(
    `${planted.length - missed.length} of ${planted.length} mistakes told, ${wrong.length} wrong sums`,
  );
  return missed.length + wrong.length > 0 ? 1 : 0;
}
