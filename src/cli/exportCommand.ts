import { checkReport, formatNamed, renderReport } from '../index.js';
import { FLAG, need, OUT, single, TEXT, usage, write, type Call, type Command } from './call.js';
import { openFile, refuseSameFile } from './files.js';
import { tellFindings } from './tell.js';

/**
 * `export`: the finished report in a format; nothing is written while errors remain, unless it is a draft.
 */
export const exportCommand: Command = { options: { as: TEXT, out: OUT, draft: FLAG }, run: runExport };

async function runExport({ values, files, io }: Call): Promise<number> {
  const file = single(files);
  const format = formatNamed(need(values, 'as', '请用 --as 指定格式'));
  const isDraft = values['draft'] === true;
  const out = typeof values['out'] === 'string' ? values['out'] : undefined;
  if (out !== undefined) await refuseSameFile(out, [file]);
  const opened = await openFile(file);
  const { findings, counts } = checkReport(opened);
  if (counts.error > 0 && !isDraft) {
    io.err(
      `${file}　还有 ${counts.error} 处错误，没有生成报告；改正后再试，或者用 --draft 生成草稿：\n${tellFindings(findings.filter(({ level }) => level === 'error'))}`,
    );
    return 1;
  }
  const content = await renderReport(opened.report, format, isDraft);
  if (out !== undefined) await write(out, content, io);
  else if (typeof content === 'string') io.out(content);
  else throw usage('这种格式要用 -o 指定输出文件');
  return 0;
}
