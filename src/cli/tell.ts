import { joinAddresses } from '../core/draw/address.js';
import { LEVELS, sheetOf, tellProblem, type Finding } from '../index.js';
import type { FileResult } from './checkFile.js';
import { tellRepair, toJsonRepair } from './tellRepair.js';

/** The result of one file for reading: findings grouped by sheet, each with its cells. */
export function tellResult(result: FileResult): string {
  if ('problem' in result) return `${result.file}\n  无法检查：${tellProblem(result.problem)}\n`;
  const { file, org, year, editionName, counts, findings, undecided, repair } = result;
  const who = [org, year === null ? '' : `${year} 年度`, `（${editionName}）`].join(' ').trim();
  const groups = new Map<string, Finding[]>();
  for (const finding of findings)
    groups.set(sheetOf(finding), [...(groups.get(sheetOf(finding)) ?? []), finding]);
  const lines = [...groups].flatMap(([sheet, list]) => [`  ${sheet}`, ...list.map(tellFinding)]);
  const open =
    undecided.length > 0 ? `；另有 ${undecided.length} 个勾稽关系因有空格或不是数字，未能判断` : '';
  const all = `错误 ${counts.error} 处，核实 ${counts.warning} 处，提示 ${counts.hint} 处${open}。`;
  const verdict = counts.error > 0 ? '请改正错误后再检查。' : tellWarnings(findings);
  return `${file}　${who}\n${[...lines, ...tellRepair(repair)].map((line) => `${line}\n`).join('')}  ${all}${verdict}\n`;
}

/** What remains to be done where there is no error. */
function tellWarnings(findings: readonly Finding[]): string {
  const warnings = findings.filter(({ level }) => level === 'warning');
  if (warnings.length === 0) return '检查通过。';
  return warnings.every(({ note }) => note !== undefined)
    ? '没有错误，需要核实的各处都已写明原因。'
    : '没有错误，请核实以上各处，确实无误的请写明原因。';
}

/** Findings as lines without their file, for telling why a report cannot be published. */
export function tellFindings(findings: readonly Finding[]): string {
  return findings.map((finding) => `${tellFinding(finding)}\n`).join('');
}

function tellFinding({ level, addresses, message, note }: Finding): string {
  const areas = joinAddresses(addresses);
  const where =
    areas.length === 0
      ? ''
      : `${areas.slice(0, 4).join(' ')}${areas.length > 4 ? ` 等 ${addresses.length} 格` : ''}　`;
  const reason =
    note === undefined ? '' : `\n           说明：${note.replaceAll('\n', '\n                 ')}`;
  return `    [${LEVELS[level]}] ${where}${message}${reason}`;
}

/** The result of one file as it stands in the output of `check --json`. */
export function toJsonResult(result: FileResult): object {
  if ('problem' in result) {
    const counts = { error: 0, warning: 0, hint: 0, undecided: 0 };
    return {
      file: result.file,
      edition: null,
      org: null,
      year: null,
      counts,
      findings: [],
      problem: { code: result.problem.code, message: tellProblem(result.problem) },
    };
  }
  const { file, edition, org, year, counts, findings, undecided, repair } = result;
  return {
    file,
    edition,
    org,
    year,
    counts,
    findings: findings.map(orderKeys),
    undecided,
    repair: toJsonRepair(repair),
  };
}

function orderKeys({
  rule,
  level,
  relation,
  cells,
  addresses,
  message,
  left,
  right,
  difference,
  note,
}: Finding): object {
  return { rule, level, relation, cells, addresses, message, left, right, difference, note };
}
