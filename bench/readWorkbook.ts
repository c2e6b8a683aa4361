import * as SheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost } from '../src/hosts/file/fileHost.js';
import { reportLayouts } from '../src/index.js';
import { importBundled } from './bundle.js';
import { showRatio, showTime, type Line, type Measurement } from './line.js';
import { startOpenpyxl } from './openpyxl.js';
import { readSample } from './reports.js';
import { contestant, median, ratioOf, timeInTurn, type Contestant } from './time.js';

/** The aims: the time to read and check, divided by the time that a library takes to load. */
const AIMS = { exceljs: 0.4, SheetJS: 0.7 } as const;

/** Warm: the engine optimises what a county's folder has it do again and again. */
const PLAN = { warmUp: 40, rounds: 30, times: 8 };

/** Times reading and checking a filled workbook, beside libraries that only load it and beside unzipping. */
export const readWorkbook: Measurement = {
  title: 'One filled workbook (suqian-2023, six sheets), bytes in memory, one thread',
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xxgk-report-bench-'));
    const bytes = await drawSample(join(folder, 'sample.xlsx'));
    const openpyxl = await startOpenpyxl(join(folder, 'sample.xlsx'));
    try {
      return await compare([...(await contestants(bytes)), ...(openpyxl ? [openpyxl] : [])]);
    } finally {
      openpyxl?.stop();
      await rm(folder, { recursive: true });
    }
  },
};

async function drawSample(path: string): Promise<Uint8Array> {
  const host = fileHost();
  await host.draw(reportLayouts(readSample('suqian-2023')));
  await writeFile(path, host.bytes());
  return host.bytes();
}

/** Those of this process; the first is the program itself. */
async function contestants(bytes: Uint8Array): Promise<readonly Contestant[]> {
  const product = await importBundled();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return [
    contestant('xxgk-report: read, find by label, every rule', async () =>
      product.checkReport(product.readSheets(await product.fileHost(bytes).read())),
    ),
    contestant('  of this: read the sheets', async () => product.fileHost(bytes).read()),
    contestant('the floor, fflate 0.8.3: unzip alone', () => unzipSync(bytes)),
    contestant('exceljs 4.4.0: load alone', () => new ExcelJS.Workbook().xlsx.load(buffer)),
    contestant('SheetJS 0.20.3: read alone', () => SheetJs.read(bytes)),
  ];
}

async function compare(all: readonly Contestant[]): Promise<readonly Line[]> {
  const taken = await timeInTurn(all, PLAN);
  const times = all.map(({ name }, at): Line => ({ what: name, figure: showTime(median(taken[at]!)) }));
  const ratioTo = (name: string) => {
    const at = all.findIndex((each) => each.name.includes(name));
    return at === -1 ? undefined : ratioOf(taken[0]!, taken[at]!);
  };
  const aimed = Object.entries(AIMS).map(([name, aim]): Line => {
    const ratio = ratioTo(name)!;
    const what = `xxgk-report to ${name}`;
    return { what, figure: showRatio(ratio), aim: `at most ${aim} ×`, met: ratio.median <= aim };
  });
  const toOpenpyxl = ratioTo('openpyxl');
  return [
    ...times,
    ...aimed,
    { what: 'xxgk-report to the floor', figure: showRatio(ratioTo('fflate')!) },
    {
      what: 'xxgk-report to openpyxl',
      figure: toOpenpyxl ? showRatio(toOpenpyxl) : 'openpyxl is not installed',
    },
  ];
}
