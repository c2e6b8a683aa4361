import { fileHost } from '../../hosts/file/fileHost.js';
import {
  editionNamed,
  editionOfYear,
  editions,
  startReport,
  templateLayouts,
  type Edition,
  type Report,
} from '../../index.js';
import { isWorkbookName, need, textOf, usage } from '../arguments.js';
import { OUT, TEXT, type Call, type Command, type ExitCode, type OptionValues } from '../command.js';
import { openLast } from '../openLast.js';
import { writeOutput } from '../writeOutput.js';

/** `new`: a blank workbook of an edition; with last year's report, the figures that it settles. */
export const newCommand: Command = {
  name: 'new',
  usage: (known) => ({
    synopsis: `--edition ${known.editions} [--org 机关名称] [--year 年度] [--last 上年报告] -o 新工作簿.xlsx`,
    explanation: ['新建一个空白工作簿。给出上年报告时，带入上年结转等已定的数字。'],
  }),
  options: { edition: TEXT, org: TEXT, year: TEXT, last: TEXT, out: OUT },
  run: runNew,
};

async function runNew({ values, files, io }: Call): Promise<ExitCode> {
  if (files.length > 0) throw usage(`多余的参数“${files[0]}”`);
  const edition = editionNamed(need(values, 'edition', '请用 --edition 指定版式'));
  const out = need(values, 'out', '请用 -o 指定输出文件');
  if (!isWorkbookName(out)) throw usage('输出文件的名称要以 .xlsx 结尾');
  const report = await blankReport(edition, values, out);
  const host = fileHost();
  await host.draw(templateLayouts(report));
  await writeOutput(out, host.bytes(), io);
  const usual = report.year === null ? edition : editionOfYear(editions, report.year);
  if (usual && usual !== edition) io.err(`注意：${report.year} 年度应当使用 ${usual.name}。\n`);
  return 0;
}

async function blankReport(edition: Edition, values: OptionValues, out: string): Promise<Report> {
  const last = await openLast(values, out);
  const org = textOf(values, 'org');
  const year = yearOf(values);
  return startReport({
    edition,
    ...(org === undefined ? {} : { org }),
    ...(year === undefined ? {} : { year }),
    ...(last ? { last } : {}),
  });
}

function yearOf(values: OptionValues): number | undefined {
  const year = textOf(values, 'year');
  if (year !== undefined && !/^\d{4}$/.test(year)) throw usage('--year 要写四位数的年份');
  return year === undefined ? undefined : Number(year);
}
