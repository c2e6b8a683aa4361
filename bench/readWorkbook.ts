import ExcelJS from 'exceljs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost } from '../src/hosts/file/fileHost.js';
import { checkReport, readSheets, reportLayouts } from '../src/index.js';
import { showRatio, showTime, type Line, type Measurement } from './line.js';
import { startOpenpyxl } from './openpyxl.js';
import { readSample } from './reports.js';
import { contestant, median, ratioOf, timeInTurn, type Contestant } from './time.js';

/** The aim: the time to read and check, divided by the time exceljs takes to load. */
const AIM = 1.2;

const PLAN = { warmUp: 5, rounds: 15, times: 8 };

/** Times reading and checking a filled workbook, side by side with two libraries that only load it. */
export const readWorkbook: Measurement = {
  title: 'One filled workbook (suqian-2023, six sheets), bytes in memory, one thread',
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xxgk-report-bench-'));
    const bytes = await drawSample(join(folder, 'sample.xlsx'));
    const openpyxl = await startOpenpyxl(join(folder, 'sample.xlsx'));
    try {
      return await compare([ours(bytes), exceljs(bytes), ...(openpyxl ? [openpyxl] : [])]);
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

function ours(bytes: Uint8Array): Contestant {
  return contestant('xxgk-report: guard, load, read by label, every rule', async () =>
    checkReport(readSheets(await fileHost(bytes).read())),
  );
}

function exceljs(bytes: Uint8Array): Contestant {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return contestant('exceljs 4.4.0: load alone', () => new ExcelJS.Workbook().xlsx.load(buffer));
}

async function compare(contestants: readonly Contestant[]): Promise<readonly Line[]> {
  const taken = await timeInTurn(contestants, PLAN);
  const times = contestants.map(({ name }, at): Line => ({
    what: name,
    figure: showTime(median(taken[at]!)),
  }));
  const [toExceljs, toOpenpyxl] = taken.slice(1).map((other) => ratioOf(taken[0]!, other));
  return [
    ...times,
    {
      what: 'xxgk-report to exceljs',
      figure: showRatio(toExceljs!),
      aim: `at most ${AIM} ×`,
      met: toExceljs!.median <= AIM,
    },
    {
      what: 'xxgk-report to openpyxl',
      figure: toOpenpyxl ? showRatio(toOpenpyxl) : 'openpyxl is not installed',
    },
  ];
}
