import type { Rule } from '../core/check/rule.js';
import type { Edition } from '../core/form/edition.js';
import { gather } from '../core/form/group.js';
import { remember } from '../core/form/remember.js';
import type { Draft } from '../core/report/finding.js';
import type { Unnamed } from '../core/report/findNamed.js';
import { fillPlaceholders } from '../core/report/placeholder.js';
import { coverText, proseChapters, type Report } from '../core/report/report.js';
import { judgeLine } from './sentences/judgeLine.js';
import { judgeText, type Fault } from './sentences/judgeText.js';

/** The error value or the boolean of a cell. */
const NO_TEXT = /^(?:#[A-Z][A-Z0-9_/]*[!?]?|TRUE|FALSE)$/;
/** The most characters that a reason should have. */
const LONGEST_NOTE = 500;
/** The most unknown names that are told of a paragraph, and the most characters of one. */
const MOST_NAMES = 10;
const LONGEST_NAME = 60;
/** The most names that a message offers for an ambiguous one. */
const MOST_CHOICES = 4;

/**
 * The prose is ready to publish: every name in braces stands for a figure, no prompt is left, and there is no
 * markup in it.
 */
export const prose: Rule = {
  id: 'prose',
  title: '正文可以公布：花括号里的名称都能换成数字，提示语已删去，没有混入网页代码',
  level: 'error',
  basis: '文中数字与表中数字一致；发布稿的文字要求',
  check: ({ report }) => [...inChapters(report), ...onCover(report), ...inNotes(report)],
  examples: [
    {
      edition: '2021',
      chapters: { overview: ['本年受理申请{受理总量}件。'] },
      says: ['“一、总体情况”第 1 段的{受理总量}不是表中或封面的名称，请改用表中的行名，如{行政许可}'],
    },
    {
      edition: '2021',
      chapters: { overview: ['{不予}件。'] },
      says: ['“一、总体情况”第 1 段的{不予}可以指不止一个数，请写明是哪一个：不予公开、不予处理'],
    },
    {
      edition: '2021',
      chapters: { overview: ['各项工作按要求完成。', '#REF!'] },
      says: ['“一、总体情况”第 2 段是错误值 #REF!，请重新填写'],
    },
    {
      edition: '2021',
      chapters: { overview: ['="全年新收"&表三!J5&"件。"'] },
      says: ['“一、总体情况”第 1 段是没有算出结果的公式“="全年新收"&表三!J5&"件。"”，请写成要公布的文字'],
    },
    {
      edition: '2021',
      chapters: { overview: ['新收{本年新收件。'] },
      says: ['“一、总体情况”第 1 段有不成对的花括号，请写成{名称}的样子'],
    },
    {
      edition: '2021',
      contact: { address: '【请填写】' },
      says: ['封面的联系地址还留有提示“【请填写】”，请写好后删去'],
    },
    {
      edition: '2021',
      contact: { address: '{未知}' },
      says: ['封面的联系地址有花括号，封面不能引用其他内容，请直接填写'],
    },
    {
      edition: '2021',
      chapters: { other: ['【请填写其他事项】'] },
      says: ['“六、其他需要报告的事项”第 1 段还留有提示“【请填写其他事项】”，请写好后删去'],
    },
    {
      edition: '2021',
      chapters: { other: ['（此处填写其他事项）', '办事处填写回执2件，没有收取信息处理费。'] },
      says: ['“六、其他需要报告的事项”第 1 段还留有提示“（此处填写其他事项）”，请写好后删去'],
    },
    {
      edition: '2021',
      chapters: { problems: ['问题：建议〔未填〕件没有答复。', '超期答复XX件。', '改进：由××局负责。'] },
      says: [
        '“五、存在的主要问题及改进情况”第 1 段还有没填的“〔未填〕”，请填好',
        '“五、存在的主要问题及改进情况”第 2 段里的“XX件”像是没填的空，请填好',
        '“五、存在的主要问题及改进情况”第 3 段里的“××局”像是没填的空，请核对',
      ],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，共〔图〕元。'] },
      says: ['“六、其他需要报告的事项”第 1 段里的“〔图〕”是图片或公式，请写成文字'],
    },
    { edition: '2021', org: '青山县XX局', says: ['封面的机关名称里的“XX局”像是没填的空，请核对'] },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费。<br>'] },
      says: ['“六、其他需要报告的事项”第 1 段混有网页代码或表格符号“<br>”，请删去'],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取~~3元~~信息处理费。', '[附表](http://www.example.gov.cn)'] },
      says: [
        '“六、其他需要报告的事项”第 1 段混有网页代码或表格符号“~~”，请删去',
        '“六、其他需要报告的事项”第 2 段混有网页代码或表格符号“](http”，请删去',
      ],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费![图](3.png)。', '没有其他[^1]。', '```', '没有其他[事项]！'] },
      says: [
        '“六、其他需要报告的事项”第 1 段混有网页代码或表格符号“![”，请删去',
        '“六、其他需要报告的事项”第 2 段混有网页代码或表格符号“[^”，请删去',
        '“六、其他需要报告的事项”第 3 段混有网页代码或表格符号“```”，请删去',
      ],
    },
    {
      edition: '2021',
      chapters: { overview: ['全年主动公开信息\ufffd条。'] },
      says: ['“一、总体情况”第 1 段有乱码“\ufffd”，请按原文改正'],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费。', '— 3 —'] },
      says: ['“六、其他需要报告的事项”第 2 段“— 3 —”像页码或者字数，会作为正文公布，请核对后删去'],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费。', '（二）主动公开政府信息情况'] },
      says: [
        '“六、其他需要报告的事项”第 2 段里有标题“二、主动公开政府信息情况”，读作了正文，请照官方格式单独写一行，不需要请删去',
      ],
    },
    {
      edition: '2021',
      chapters: {
        other: [
          '没有收取信息处理费。一、总体情况各项工作有序开展。',
          '（一）主动公开政府信息情况',
          '本报告包括一、总体情况；二、主动公开政府信息情况。',
        ],
      },
      says: [
        '“六、其他需要报告的事项”第 1 段里有标题“一、总体情况”，读作了正文，请照官方格式单独写一行，不需要请删去',
      ],
    },
    {
      edition: '2021',
      notes: [{ finding: '', about: '', text: '<b>按决算口径填列</b>' }],
      says: ['“填写说明”第 1 条混有网页代码或表格符号“<b>”，请删去'],
    },
    {
      edition: '2021',
      notes: [{ finding: '', about: '', text: '按决算口径填。'.repeat(80) }],
      says: ['“填写说明”第 1 条有 560 字，请精简到 500 字以内'],
    },
  ],
};

function judge(paragraph: string, report: Report): readonly Fault[] {
  if (NO_TEXT.test(paragraph)) {
    const kind = paragraph.startsWith('#') ? '错误值' : '逻辑值';
    return [{ level: 'error', what: `是${kind} ${paragraph}，请重新填写` }];
  }
  return [...faultsOfNames(paragraph, report), ...judgeText(paragraph)];
}

function faultsOfNames(paragraph: string, report: Report): readonly Fault[] {
  const { unknown, hasStrayBrace } = fillPlaceholders(paragraph, report, '');
  if (unknown.length === 0 && !hasStrayBrace) return [];
  const names = new Map(unknown.map(({ name, why }) => [name, why]));
  const faults: Fault[] = [...names].slice(0, MOST_NAMES).map(([name, why]) => ({
    level: 'error',
    what: `的{${quoteName(name)}}${tellUnnamed(why, report)}`,
  }));
  if (names.size > MOST_NAMES)
    faults.push({ level: 'error', what: `还有 ${names.size - MOST_NAMES} 个花括号里的名称认不出，请改正` });
  if (hasStrayBrace) faults.push({ level: 'error', what: '有不成对的花括号，请写成{名称}的样子' });
  return faults;
}

function quoteName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

function tellUnnamed({ kind, choices }: Unnamed, report: Report): string {
  if (kind === 'ambiguous')
    return `可以指不止一个数，请写明是哪一个：${choices.slice(0, MOST_CHOICES).join('、')}`;
  const example = choices[0] ?? exampleName(report.edition);
  return `不是表中或封面的名称，请改用表中的行名，如{${example}}`;
}

/** A name of a row, taken from the prose that a new workbook is filled with. */
const exampleName = remember((edition: Edition): string => {
  const shown = edition.chapters.flatMap(({ prose: written = [] }) => written).join('');
  const names = [...shown.matchAll(/\{([^{}.]+)\}/g)].map(([, name = '']) => name);
  return names.find((name) => !edition.cover.some(({ label }) => label === name)) ?? '';
});

function inChapters(report: Report): readonly Draft[] {
  const { edition, chapters } = report;
  return gather(proseChapters(edition), ({ code, title }) => {
    const all = chapters[code] ?? [];
    return gather(all, (paragraph, at) =>
      [...judge(paragraph, report), ...judgeLine(all, at, edition)].map(({ what, isOpen: _, ...fault }) => ({
        ...fault,
        cells: [`${code}.${at + 1}`],
        message: `“${title}”第 ${at + 1} 段${what}`,
      })),
    );
  });
}

function onCover(report: Report): readonly Draft[] {
  return gather(report.edition.cover, ({ code, label, need }) => {
    const text = coverText(report, code);
    const faults = judgeText(text);
    const all: readonly Fault[] = /[{}｛｝]/.test(text)
      ? [{ level: 'error', what: '有花括号，封面不能引用其他内容，请直接填写' }, ...faults]
      : faults;
    return all.map(({ what, isOpen, level, ...fault }) => ({
      ...fault,
      level: isOpen && need === 'must' ? 'error' : level,
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
