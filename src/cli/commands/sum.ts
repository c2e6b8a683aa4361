import { basename } from 'node:path';
import { compareParent, type ParentComparison } from '../../bodies/compareParent.js';
import { gatherBodies, type Gathered } from '../../bodies/gatherBodies.js';
import { readBodies } from '../../bodies/readBodies.js';
import type { BodyFile } from '../../bodies/readBody.js';
import { hasTaken, sumOfBodies } from '../../bodies/sumOfBodies.js';
import { adviceOn, missingBodies } from '../../bodies/sumSheets.js';
import { fileHost } from '../../hosts/file/fileHost.js';
import { isWorkbookName, need, textOf, usage } from '../arguments.js';
import { failureOf } from '../checkFile.js';
import { OUT, TEXT, type Call, type Command, type ExitCode, type Terminal } from '../command.js';
import { expandFolders } from '../expandFolders.js';
import { openFile } from '../openFile.js';
import { readBodyList } from '../readBodyList.js';
import { refuseSameFile } from '../refuseSameFile.js';
import { showInLine } from '../showControls.js';
import { tellFailure } from '../tellFailure.js';
import { writeOutput } from '../writeOutput.js';
import { yearOf } from '../yearOf.js';

/** `sum`: the reports of bodies added up, as a workbook whose figures are live sums. */
export const sumCommand: Command = {
  name: 'sum',
  usage: () => ({
    synopsis:
      '文件或文件夹… [--year 年度] [--org 机关名称] [--bodies 单位名单] [--against 公布的报告] -o 汇总.xlsx',
    explanation: [
      '把各单位的报告逐格相加，得到上级的工作簿：每个数都是明细的合计，改了明细，合计随之改变；',
      '有错误、年度或版式不对、重复的报告不计入，原因写在“汇总情况”表里，--bodies 给出名单时列出没有报送的单位；',
      '--against 与公布的报告逐格比较，指出可能漏计或重复的单位。',
    ],
  }),
  options: { year: TEXT, org: TEXT, bodies: TEXT, against: TEXT, out: OUT },
  run: runSum,
};

async function runSum({ values, files, io }: Call): Promise<ExitCode> {
  const out = need(values, 'out', '请用 -o 指定输出文件');
  if (!isWorkbookName(out)) throw usage('输出文件的名称要以 .xlsx 结尾');
  if (files.length === 0) throw usage('请给出各单位的报告或它们所在的文件夹');
  const listed = await expandFolders(files);
  for (const { problem } of listed.failed) io.err(`${tellFailure(problem)}\n`);
  if (listed.others.length > 0) io.err(`没有读取：${listed.others.map(showInLine).join('、')}\n`);
  const [against, bodies] = [textOf(values, 'against'), textOf(values, 'bodies')];
  for (const input of [...listed.files, against, bodies])
    if (input !== undefined) await refuseSameFile(out, input);
  const gathered = gatherBodies(await readAll(listed.files), yearOf(values));
  const missing = bodies === undefined ? [] : missingBodies(await readBodyList(bodies), gathered);
  const compared =
    against === undefined ? undefined : compareParent((await openFile(against)).report, gathered);
  const code = tellSum(gathered, missing, compared, io);
  if (!hasTaken(gathered)) return 2;
  const host = fileHost();
  const org = textOf(values, 'org') ?? '';
  await host.draw(sumOfBodies(gathered, { org, missing, ...(compared ? { compared } : {}) }));
  await writeOutput(out, await host.bytes(), io);
  return listed.failed.length > 0 ? 2 : code;
}

/** Reads the reports of bodies, each told by the name of its file alone. */
async function readAll(paths: readonly string[]): Promise<readonly BodyFile[]> {
  const sources = paths.map((path) => ({ file: basename(path), open: () => openFile(path) }));
  return (await readBodies(sources, { tell: (error) => tellFailure(failureOf(error)) })) ?? [];
}

/** Tells what became of the files; 1 where a body is refused or missing, or the published report differs. */
function tellSum(
  gathered: Gathered,
  missing: readonly string[],
  compared: ParentComparison | undefined,
  { out }: Terminal,
): ExitCode {
  const refused = gathered.files.filter(({ isTaken }) => !isTaken);
  const count = gathered.files.length - refused.length;
  out(`${gathered.year} 年度：计入 ${count} 个单位，没有计入 ${refused.length} 个文件。\n`);
  for (const { org, file, why } of refused)
    out(`  没有计入　${showInLine(org === '' ? file : `${org}（${file}）`)}：${showInLine(why)}。\n`);
  for (const org of missing) out(`  没有报送　${showInLine(org)}。\n`);
  for (const advice of adviceOn(gathered)) out(`  请核对　${showInLine(advice)}。\n`);
  if (compared) tellCompared(compared, out);
  const isWhole = refused.length + missing.length + (compared?.differences.length ?? 0) === 0;
  return isWhole ? 0 : 1;
}

function tellCompared({ differences, told }: ParentComparison, out: Terminal['out']): void {
  if (differences.length === 0) return out('  公布的报告与各单位合计相同。\n');
  out(`  公布的报告与各单位合计有 ${differences.length} 格不同，列在“与公布数比较”表里。\n`);
  for (const each of told) out(`  ${showInLine(each)}。\n`);
}
