import { fileHost } from '../../hosts/file/fileHost.js';
import { editionNamed, editionOfYear, editions, newWorkbook, type WorkbookStart } from '../../index.js';
import { openLast } from '../last/openLast.js';
import { isWorkbookName, need, textOf, usage } from '../options/arguments.js';
import {
  FLAG,
  OUT,
  TEXT,
  type Call,
  type Command,
  type ExitCode,
  type OptionValues,
} from '../options/command.js';
import { yearOf } from '../options/yearOf.js';
import { writeOutput } from '../writing/writeOutput.js';

/** `new`: a blank workbook in the edition of its year; with last year's report, what that settles. */
export const newCommand: Command = {
  name: 'new',
  usage: (known) => ({
    synopsis: `--year 年度 [--edition ${known.editions}] [--org 机关名称] [--last 上年报告] [--renamed] -o 新工作簿.xlsx`,
    explanation: [
      '新建一个空白工作簿，版式由年度决定（也可以用 --edition 指定）。',
      '给出上年报告时，带入机关名称、联系方式和上年结转等已定的数字，年度可以不写；',
      '上年报告存在“上年数据”工作表里，以后检查时用来核对；机关改了名称的，用 --renamed 确认。',
    ],
  }),
  options: { edition: TEXT, org: TEXT, year: TEXT, last: TEXT, renamed: FLAG, out: OUT },
  run: runNew,
};

async function runNew({ values, files, io }: Call): Promise<ExitCode> {
  if (files.length > 0) throw usage(`多余的参数“${files[0]}”`);
  const start = startOf(values);
  const out = need(values, 'out', '请用 -o 指定输出文件');
  if (!isWorkbookName(out)) throw usage('输出文件的名称要以 .xlsx 结尾');
  const last = await openLast(values, io.script, out);
  const { report, layouts } = newWorkbook({
    ...start,
    ...(last ? { last, isRenamed: values['renamed'] === true } : {}),
  });
  const host = fileHost();
  await host.draw(layouts);
  await writeOutput(out, host.bytes(), io);
  const usual = report.year === null ? undefined : editionOfYear(editions, report.year);
  if (usual && usual !== report.edition) io.err(`注意：${report.year} 年度应当使用 ${usual.name}。\n`);
  return 0;
}

/** What the options say the workbook starts with. */
function startOf(values: OptionValues): WorkbookStart {
  const edition = textOf(values, 'edition');
  const org = textOf(values, 'org');
  const year = yearOf(values);
  if (edition === undefined && year === undefined && textOf(values, 'last') === undefined)
    throw usage('请用 --year 指定年度');
  return {
    ...(edition === undefined ? {} : { edition: editionNamed(edition) }),
    ...(org === undefined ? {} : { org }),
    ...(year === undefined ? {} : { year }),
  };
}
