import { tablesOf, type Edition } from '../../core/form/edition.js';
import { proseChapters } from '../../core/report/report.js';
import type { Seal, SealComparison } from '../../making/sealing.js';
import type { OpenedFile } from '../opening/openFile.js';
import { tellSealedAttachments } from './tellSealedAttachments.js';

/** What is said of a report that was held against its seal. */
export interface ToldSeal {
  readonly lines: readonly string[];
  /** True where the report is the one that was checked, and still has as many errors. */
  readonly isSame: boolean;
}

const OTHER = { org: '机关名称', year: '年度', edition: '版式' } as const;

/** Tells whether a report is the one that was checked, in what it is not, and what a check comes to now. */
export function tellSealed(
  given: Seal,
  now: Seal,
  { others, figures, prose, attachments, ...checked }: SealComparison,
  { report, isPublished = false }: OpenedFile,
): ToldSeal {
  const { edition } = report;
  const isWhole = others.length === 0 && figures.isSame && prose.isSame && attachments?.isSame !== false;
  const lines = [
    tellGiven(given),
    ...others.map(
      (which) =>
        `${OTHER[which]}：不同，核验单上是“${given[which] ?? ''}”，这份报告是“${now[which] ?? ''}”。`,
    ),
    figures.isSame ? '数字：相同。' : tellFigures(figures.parts, edition),
    prose.isSame ? '正文：相同。' : tellProse(prose.parts, edition),
    ...tellSealedAttachments(report, attachments),
    ...tellChecked(now, checked, isPublished),
    isWhole ? '结论：是核验单所说的那一份。' : '结论：不是核验单所说的那一份。',
  ];
  // A newer program may find what an older one did not: what counts then is that nothing is wrong.
  const isRight = checked.isOtherProgram ? now.counts.error === 0 : !checked.hasOtherErrors;
  return { lines, isSame: isWhole && isRight };
}

function tellGiven({ checkedAt, program, ...seal }: Seal): string {
  return `核验单：${checkedAt} 检查（程序 ${program}），${tellCounts(seal)}。`;
}

function tellCounts({ counts, reasons }: Pick<Seal, 'counts' | 'reasons'>): string {
  const { error, warning, hint } = counts;
  return `错误 ${error} 处、核实 ${warning} 处（${reasons} 处写明原因）、提示 ${hint} 处`;
}

function tellFigures(codes: readonly string[], edition: Edition): string {
  const names = tablesOf(edition).flatMap(({ code, name }) => (codes.includes(code) ? name : []));
  const which = names.length > 0 ? `，不同的是${names.join('、')}` : '';
  return `数字：不同${which}。核验码看不出是哪些单元格，请用 compare 与检查过的那一份比较。`;
}

function tellProse(codes: readonly string[], edition: Edition): string {
  const titles = proseChapters(edition).flatMap(({ code, title }) => (codes.includes(code) ? title : []));
  const which = titles.length > 0 ? `，不同的是“${titles.join('”“')}”` : '';
  return `正文：不同${which}。`;
}

function tellChecked(
  now: Seal,
  {
    isOtherProgram,
    hasOtherErrors,
    hasOtherCounts,
  }: Omit<SealComparison, 'others' | 'figures' | 'prose' | 'attachments'>,
  isPublished: boolean,
): readonly string[] {
  const found = `现在检查：${tellCounts(now)}`;
  if (!hasOtherCounts) return [`${found}，与核验单相同。`];
  if (isOtherProgram) return [`${found}；核验单由另一版程序检查，规则可能不同，以现在的检查为准。`];
  if (hasOtherErrors) return [`${found}，与核验单不同，请核对。`];
  // What is published has no reasons, no signatures and no figures of last year.
  if (isPublished) return [`${found}；公布的报告没有填写说明和上年数据，核实和提示的数目可以不同。`];
  return [`${found}，与核验单不同，可能改动了封面、填写说明或上年数据，请核对。`];
}
