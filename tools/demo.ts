import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../src/cli/run.js';
import { withCells } from '../src/core/report/report.js';
import { fileHost } from '../src/hosts/file/fileHost.js';
import { readText, reportLayouts, type Report } from '../src/index.js';

const SAMPLE = 'src/workbench/file/sample.json';
const script = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const say = (text: string) => process.stdout.write(text);

/** Runs the command line as a user would, showing the command. */
async function show(...args: readonly string[]): Promise<number> {
  say(`\n$ xxgk-report ${args.join(' ')}\n`);
  return run(args, { out: say, err: say, outIsTerminal: false, errIsTerminal: false, script });
}

async function save(path: string, report: Report): Promise<void> {
  const host = fileHost();
  await host.draw(reportLayouts(report));
  writeFileSync(path, host.bytes());
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('out', { recursive: true, force: true });
mkdirSync('out');
const { report } = readText(readFileSync(SAMPLE, 'utf8'));

say('一、新建 2021 年版式的空白工作簿，可以直接用 Excel 或 WPS 打开填报。\n');
const codes = [
  await show('new', '--year', String(report.year), '--org', report.org, '-o', 'out/1-空白.xlsx'),
];

say('\n二、填入一份真实年报的数字（宿迁市 2023 年度），但把表三“予以公开”一行的商业企业由 12 误填成 11。\n');
await save('out/2-误填一格.xlsx', withCells(report, { 'requests.granted.company': 11 }));
say('已写出 out/2-误填一格.xlsx\n');

say('\n三、检查：两处勾稽关系不平，交叉的一格就是误填的一格；同时写出标记副本。\n');
codes.push(await show('check', 'out/2-误填一格.xlsx', '--mark', 'out/2-标记副本.xlsx'));

say('\n四、有错误时不生成报告。\n');
codes.push(await show('export', 'out/2-误填一格.xlsx', '--as', 'text', '-o', 'out/不会写出.txt'));

say('\n五、改正后再检查，然后生成报告。句子里的数字由表中带出，不会与表不一致。\n');
await save('out/3-已改正.xlsx', report);
codes.push(await show('check', 'out/3-已改正.xlsx'));
codes.push(await show('export', 'out/3-已改正.xlsx', '--as', 'text', '-o', 'out/年度报告.txt'));
codes.push(await show('export', 'out/3-已改正.xlsx', '--as', 'json', '-o', 'out/年度报告.json'));

say(
  `\n年度报告.txt 的开头：\n\n${readFileSync('out/年度报告.txt', 'utf8').split('\n').slice(0, 30).join('\n')}\n`,
);
const isAsTold = codes.join() === '0,1,1,0,0,0';
say(isAsTold ? '\n演示完成，文件在 out/ 文件夹。\n' : `\n演示没有按预期进行（退出码 ${codes.join()}）。\n`);
process.exitCode = isAsTold ? 0 : 1;
