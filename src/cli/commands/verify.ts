import { checkReport } from '../../index.js';
import { compareWithSeal, sealReport } from '../../making/sealing.js';
import { findSeal } from '../opening/findSeal.js';
import { openFile } from '../opening/openFile.js';
import { single, textOf } from '../options/arguments.js';
import { TEXT, type Call, type Command, type ExitCode } from '../options/command.js';
import { tellSealed } from '../telling/tellSealed.js';
import { showInLine } from '../terminal/showControls.js';

/** `verify`: whether a report is the one that its seal says was checked. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: () => ({
    synopsis: '报告 [--seal 核验单.json]',
    explanation: [
      '核对报告是不是核验单所说、检查过的那一份：数字和正文是否相同，不同的是哪张表、哪一章，并重新检查一遍。',
      '报告后面附有核验单页的可以直接核对；工作簿等没有这一页的，用 --seal 给出核验单文件。',
      '核验单能发现误改和拿错文件，不是电子签名，不能证明是谁检查的。',
    ],
  }),
  options: { seal: TEXT },
  run: runVerify,
};

async function runVerify({ values, files, io }: Call): Promise<ExitCode> {
  const file = single(files);
  const opened = await openFile(file, io.script);
  const given = await findSeal(opened, textOf(values, 'seal'), io.script);
  const { findings } = checkReport(opened);
  const now = sealReport(opened.report, findings, new Date());
  const compared = compareWithSeal(given, now);
  const { lines, isSame } = tellSealed(given, now, compared, opened);
  io.out(`${showInLine(file)}\n`);
  for (const line of lines) io.out(`  ${showInLine(line)}\n`);
  return isSame ? 0 : 1;
}
