import { fileHost } from '../../hosts/file/fileHost.js';
import { checkReport, formatNamed, renderReport, reportLayouts, type Report } from '../../index.js';
import { isWorkbookName, need, single, usage } from '../arguments.js';
import { OUT, type Call, type Command, type ExitCode } from '../command.js';
import { openFile } from '../openFile.js';
import { refuseSameFile } from '../refuseSameFile.js';
import { tellUnread } from '../tellUnread.js';
import { writeOutput } from '../writeOutput.js';

/** `import`: a workbook or a report JSON with the contents of the given report. */
export const importCommand: Command = {
  name: 'import',
  usage: () => ({
    synopsis: '报告.json -o 工作簿.xlsx',
    explanation: ['把报告 JSON 还原成工作簿（输出文件以 .json 结尾时得到 JSON）。'],
  }),
  options: { out: OUT },
  run: runImport,
};

async function runImport({ values, files, io }: Call): Promise<ExitCode> {
  const file = single(files);
  const out = need(values, 'out', '请用 -o 指定输出文件');
  await refuseSameFile(out, file);
  const opened = await openFile(file);
  await writeOutput(out, await contentFor(out, opened.report), io);
  tellUnread(checkReport(opened).findings, io);
  return 0;
}

/** The report in the form that the name of the output asks for. */
async function contentFor(out: string, report: Report): Promise<string | Uint8Array> {
  if (/\.json$/i.test(out)) return renderReport(report, formatNamed('json'), false);
  if (!isWorkbookName(out)) throw usage('输出文件的名称要以 .xlsx 或 .json 结尾');
  const host = fileHost();
  await host.draw(reportLayouts(report));
  return host.bytes();
}
