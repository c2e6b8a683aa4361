import { formatNamed } from '../../core/publish/formatNamed.js';
import {
  checkReport,
  lacksReason,
  renderReport,
  type Export,
  type Finding,
  type Report,
} from '../../index.js';
import { sealReport, toSealJson } from '../../making/sealing.js';
import { openFile } from '../opening/openFile.js';
import { need, single, textOf, usage } from '../options/arguments.js';
import {
  FLAG,
  OUT,
  TEXT,
  type Call,
  type Command,
  type ExitCode,
  type OptionValues,
} from '../options/command.js';
import { tellFinding } from '../telling/tellFinding.js';
import { tellUnread } from '../telling/tellUnread.js';
import { showInLine } from '../terminal/showControls.js';
import { outputs } from '../writing/outputs.js';
import { refuseSameFile } from '../writing/refuseSameFile.js';
import { writeOutput } from '../writing/writeOutput.js';

/** The fewest columns in which a line of prose can be read. */
const NARROWEST = 20;

/** `export`: the finished report in a format. While errors remain, only a draft is written. */
export const exportCommand: Command = {
  name: 'export',
  usage: (known) => ({
    synopsis: `文件 --as ${known.formats} [-o 输出文件] [--draft] [--notes] [--seal] [--wrap 列数]`,
    explanation: [
      '生成完整的年度报告。还有错误或空格时不生成；--draft 生成标明“草稿”的稿子。',
      '纯文本一段一行，便于粘贴；--wrap 按列数折行（一个汉字占两列）。',
      '填写说明供上级审核，不随报告公布；--notes 把它附在报告后面（JSON 里一直有）。',
      '--seal 在报告后面另起一页附核验单，并写出核验单文件（.核验单.json），供上级用 verify 核对。',
    ],
  }),
  options: { as: TEXT, out: OUT, draft: FLAG, notes: FLAG, seal: FLAG, wrap: TEXT },
  run: runExport,
};

async function runExport({ values, files, io }: Call): Promise<ExitCode> {
  const file = single(files);
  const format = formatNamed(need(values, 'as', '请用 --as 指定格式'), outputs);
  const isDraft = values['draft'] === true;
  const wrap = wrapOf(values, format);
  const out = textOf(values, 'out');
  if (out === undefined && !isText(format)) throw usage('这种格式要用 -o 指定输出文件');
  if (out === undefined && values['seal'] === true) throw usage('--seal 要用 -o 指定输出文件');
  if (out !== undefined) await refuseSameFile(out, file);
  const opened = await openFile(file, io.script);
  const { findings } = checkReport(opened);
  tellUnread(findings, io);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0 && !isDraft) {
    io.err(tellRefusal(file, errors));
    return 1;
  }
  const unexplained = findings.filter(lacksReason);
  if (unexplained.length > 0) io.err(tellUnexplained(file, unexplained));
  const seal = values['seal'] === true ? sealReport(opened.report, findings, new Date()) : undefined;
  io.err(tellOmitted(opened.report, format));
  const content = await renderReport(opened.report, format, isDraft, values['notes'] === true, wrap, seal);
  if (out === undefined) io.data(String(content));
  else await writeOutput(out, content, io);
  if (out !== undefined && seal) await writeOutput(sealFileOf(out), toSealJson(seal), io);
  return 0;
}

/** The file of the seal beside a report. */
function sealFileOf(out: string): string {
  return `${out.replace(/\.[^./\\]*$/, '')}.核验单.json`;
}

/** What a format has no place for: attachments are texts, and data have figures only; empty for none. */
function tellOmitted({ attachments = [] }: Report, { isForPrograms }: Export): string {
  const isLeftOut = attachments.length > 0 && isForPrograms === true;
  return isLeftOut ? `${attachments.length} 个附件是文字，没有写入这种数据格式。\n` : '';
}

function isText({ type }: Export): boolean {
  return /^text\/|json/.test(type);
}

/** The columns of `--wrap`; undefined where it is not given. Throws a `Problem` `usage` where it is wrong. */
function wrapOf(values: OptionValues, format: Export): number | undefined {
  const text = textOf(values, 'wrap');
  if (text === undefined) return undefined;
  if (!format.type.startsWith('text/plain')) throw usage('--wrap 只用于纯文本（--as text）');
  const columns = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (columns < NARROWEST) throw usage(`--wrap 后面请写列数，不少于 ${NARROWEST}，一个汉字占两列`);
  return columns;
}

function tellRefusal(file: string, errors: readonly Finding[]): string {
  return `${showInLine(file)}　还有 ${errors.length} 处错误，没有生成报告；改正后再试，或者用 --draft 生成草稿：\n${tellAll(errors)}`;
}

function tellUnexplained(file: string, warnings: readonly Finding[]): string {
  return `${showInLine(file)}　有 ${warnings.length} 处需要核实而没有写明原因，请核对；确实无误的，请在“填写说明”表中写明原因：\n${tellAll(warnings)}`;
}

function tellAll(findings: readonly Finding[]): string {
  return findings.map((finding) => `${tellFinding(finding, false)}\n`).join('');
}
