import { fileHost } from '../hosts/file/fileHost.js';
import { formatNamed, renderReport, reportLayouts } from '../index.js';
import { need, OUT, single, usage, write, type Call, type Command } from './call.js';
import { openFile, refuseSameFile } from './files.js';

/** `import`: a workbook or a report JSON that says what the given report says. */
export const importCommand: Command = { options: { out: OUT }, run: runImport };

async function runImport({ values, files, io }: Call): Promise<number> {
  const file = single(files);
  const out = need(values, 'out', '请用 -o 指定输出文件');
  await refuseSameFile(out, [file]);
  const { report } = await openFile(file);
  if (/\.json$/i.test(out)) await write(out, await renderReport(report, formatNamed('json'), false), io);
  else if (/\.xlsx$/i.test(out)) {
    const host = fileHost();
    await host.draw(reportLayouts(report));
    await write(out, host.bytes(), io);
  } else throw usage('输出文件的名称要以 .xlsx 或 .json 结尾');
  return 0;
}
