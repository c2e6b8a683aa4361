import type { Rule } from '../core/check/rule.js';
import type { Chapter } from '../core/form/edition.js';
import { formOf } from '../core/form/form.js';
import type { Draft } from '../core/report/finding.js';
import { fillPlaceholders, type Unnamed } from '../core/report/placeholder.js';
import { coverText, proseChapters, type Report } from '../core/report/report.js';

const PROMPT = /【请[^】]*】/;
/** A reason should be said in so many characters. */
const LONGEST_NOTE = 500;
const FOREIGN = /<\/?[a-zA-Z!][^>]*>|&(?:nbsp|lt|gt|amp|#\d+);|\*\*|\t/;

/**
 * The prose is ready to publish: every name in braces stands for a figure, no prompt is left, and nothing
 * foreign is in it.
 */
export const prose: Rule = {
  id: 'prose',
  title: '正文可以公布：花括号里的名称都能换成数字，提示语已删去，没有混入网页代码',
  level: 'error',
  basis: '文中数字与表中数字一致；发布稿的文字要求',
  check: ({ report }) => [...inChapters(report), ...onCover(report), ...inNotes(report)],
  examples: [
    {
      chapters: { overview: ['本年受理申请{受理总量}件。'] },
      says: ['“一、总体情况”第 1 段的{受理总量}不是表中或封面的名称，请改用表中的行名，如{行政许可}'],
    },
    {
      chapters: { overview: ['{不予}件。'] },
      says: ['“一、总体情况”第 1 段的{不予}可以指不止一个数，请写明是哪一个：不予公开、不予处理'],
    },
    {
      chapters: { overview: ['新收{本年新收件。'] },
      says: ['“一、总体情况”第 1 段有不成对的花括号，请写成{名称}的样子'],
    },
    { contact: { address: '【请填写】' }, says: ['封面的联系地址还留有提示“【请填写】”，请写好后删去'] },
    { contact: { address: '{未知}' }, says: ['封面的联系地址有花括号，封面不能引用其他内容，请直接填写'] },
    {
      chapters: { other: ['【请填写其他事项】'] },
      says: ['“六、其他需要报告的事项”第 1 段还留有提示“【请填写其他事项】”，请写好后删去'],
    },
    {
      chapters: { other: ['无。<br>'] },
      says: ['“六、其他需要报告的事项”第 1 段混有网页代码或表格符号“<br>”，请删去'],
    },
    {
      notes: [{ finding: '', about: '', text: '<b>已核实</b>' }],
      says: ['“填写说明”第 1 条混有网页代码或表格符号“<b>”，请删去'],
    },
    {
      notes: [{ finding: '', about: '', text: '数据已经核实。'.repeat(80) }],
      says: ['“填写说明”第 1 条有 560 字，请精简到 500 字以内'],
    },
  ],
};

interface Fault {
  readonly level: Draft['level'];
  readonly what: string;
}

function judge(paragraph: string, report: Report): readonly Fault[] {
  const faults: Fault[] = fillPlaceholders(paragraph, report, '').unknown.map(({ name, why }) => ({
    level: 'error',
    what: `的{${name}}${tell(why, report)}`,
  }));
  if (fillPlaceholders(paragraph, report, '').hasStrayBrace)
    faults.push({ level: 'error', what: '有不成对的花括号，请写成{名称}的样子' });
  return [...faults, ...judgeText(paragraph)];
}

/** What no published text holds, with or without names in it. */
function judgeText(paragraph: string): readonly Fault[] {
  const faults: Fault[] = [];
  const prompt = PROMPT.exec(paragraph)?.[0];
  if (prompt !== undefined)
    faults.push({
      level: 'error',
      what: `还留有提示“${prompt.length > 20 ? `${prompt.slice(0, 18)}…】` : prompt}”，请写好后删去`,
    });
  const foreign = FOREIGN.exec(paragraph)?.[0];
  if (foreign !== undefined)
    faults.push({
      level: 'warning',
      what: `混有网页代码或表格符号“${foreign.slice(0, 20).replace('\t', '制表符')}”，请删去`,
    });
  return faults;
}

function tell({ kind, choices }: Unnamed, report: Report): string {
  if (kind === 'ambiguous') return `可以指不止一个数，请写明是哪一个：${choices.slice(0, 4).join('、')}`;
  const example = choices[0] ?? exampleName(report);
  return `不是表中或封面的名称，请改用表中的行名，如{${example}}`;
}

function exampleName({ edition }: Report): string {
  const shown = edition.chapters.flatMap((chapter: Chapter) => chapter.prose ?? []).join('');
  const names = [...shown.matchAll(/\{([^{}.]+)\}/g)].map(([, name = '']) => name);
  return names.find((name) => !formOf(edition).edition.cover.some(({ label }) => label === name)) ?? '';
}

function inChapters(report: Report): readonly Draft[] {
  return proseChapters(report.edition).flatMap(({ code, title }) =>
    (report.chapters[code] ?? []).flatMap((paragraph, at) =>
      judge(paragraph, report).map(({ level, what }) => ({
        level,
        cells: [`${code}.${at + 1}`],
        message: `“${title}”第 ${at + 1} 段${what}`,
      })),
    ),
  );
}

function onCover(report: Report): readonly Draft[] {
  return report.edition.cover.flatMap(({ code, label }) => {
    const text = coverText(report, code);
    const brace: readonly Fault[] = /[{}｛｝]/.test(text)
      ? [{ level: 'error', what: '有花括号，封面不能引用其他内容，请直接填写' }]
      : [];
    return [...brace, ...judgeText(text)].map(({ level, what }) => ({
      level,
      cells: [`cover.${code}`],
      message: `封面的${label}${what}`,
    }));
  });
}

function inNotes({ edition, notes }: Report): readonly Draft[] {
  return notes.flatMap(({ text }, at) => {
    const cells = [`note.${at + 1}`];
    const place = `“${edition.notes.title}”第 ${at + 1} 条`;
    const faults = judgeText(text).map(({ level, what }): Draft => ({ level, cells, message: place + what }));
    if (text.length <= LONGEST_NOTE) return faults;
    return [
      ...faults,
      {
        level: 'warning' as const,
        topic: `length note.${at + 1}`,
        cells,
        message: `${place}有 ${text.length} 字，请精简到 ${LONGEST_NOTE} 字以内`,
      },
    ];
  });
}
