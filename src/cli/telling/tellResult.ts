import { groupBy } from '../../core/form/group.js';
import { lacksReason, sheetOf, type Finding } from '../../index.js';
import { showInLine } from '../terminal/showControls.js';
import { tellFailure } from '../terminal/tellFailure.js';
import type { CheckedFile, FileResult } from '../workers/checkFile.js';
import { tellFinding } from './tellFinding.js';
import { tellRepair } from './tellRepair.js';

/** The result of one file for reading: its findings by sheet, what to correct, and a verdict. */
export function tellResult(result: FileResult): string {
  const file = showInLine(result.file);
  if ('problem' in result) return `${file}\n  无法检查：${tellFailure(result.problem)}\n`;
  const lines = [
    `${file}　${tellWhose(result)}`,
    ...(result.last === undefined ? [] : [`  ${showInLine(result.last)}。`]),
    ...groupBy(result.findings, sheetOf).flatMap(tellSheet),
    ...tellRepair(result.repair),
    `  ${tellCounts(result)}${tellVerdict(result)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The findings on one sheet under its name. */
function tellSheet(findings: readonly Finding[]): readonly string[] {
  const [first] = findings;
  return first ? [`  ${showInLine(sheetOf(first))}`, ...findings.map((finding) => tellFinding(finding))] : [];
}

function tellWhose({ org, year, editionName }: CheckedFile): string {
  return [showInLine(org), year === null ? '' : `${year} 年度`, `（${editionName}）`].join(' ').trim();
}

function tellCounts({ counts: { error, warning, hint }, undecided }: CheckedFile): string {
  const open =
    undecided.length > 0 ? `；另有 ${undecided.length} 个勾稽关系因有空格或不是数字，未能判断` : '';
  return `错误 ${error} 处，核实 ${warning} 处，提示 ${hint} 处${open}。`;
}

function tellVerdict({ counts, findings }: CheckedFile): string {
  if (counts.error > 0) return '请改正错误后再检查。';
  if (counts.warning === 0) return '检查通过。';
  return findings.some(lacksReason)
    ? '没有错误，请核实以上各处，确实无误的请写明原因。'
    : '没有错误，需要核实的各处都已写明原因。';
}
