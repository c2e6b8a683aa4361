import type { Rule, Subject } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import { textsOf } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { cellNamed } from '../core/form/form.js';
import { isMoney, moneyText, type Money } from '../core/form/number.js';
import { yuanPerUnit } from '../core/form/yuan.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';
import { hasPrompt, paragraphsOf } from '../core/report/paragraph.js';
import { otherBody } from './sentences/otherBody.js';
import { isOfOtherSpan, otherYear } from './sentences/span.js';
import { statedOf } from './sentences/claims.js';
import type { StatedNumber } from './sentences/stated.js';
import { cellOf, quote, tellPlaceOf } from './sentences/tellClaim.js';

type Charged = NonNullable<Edition['charge']>;

/** The report says what was charged for information, and the table has no less. */
export const charge: Rule = {
  id: 'charge',
  readsWords: true,
  title: (editions) =>
    textsOf(editions, ({ charge: said }) =>
      said ? [`写明${said.words}的收取情况，没有收取的也写明；收取的不多于表中的收费金额`] : [],
    ).join('；'),
  level: 'warning',
  basis: (editions) => textsOf(editions, ({ charge: said }) => (said ? [said.basis] : [])).join('；'),
  check: (subject) => {
    const { edition } = subject.report;
    return edition.charge ? [...silence(edition.charge, subject), ...beyond(edition.charge, subject)] : [];
  },
  examples: [
    {
      edition: '2021',
      chapters: { other: ['无。'] },
      says: ['正文没有写到信息处理费，请在“六、其他需要报告的事项”写明收取情况，没有收取的也请写明'],
    },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '0.03' },
      chapters: { other: ['本年度收取信息处理费1380元。'] },
      says: [
        '“六、其他需要报告的事项”第 1 段“本年度收取信息处理费1380元”多于表二“行政事业性收费”行本年收费金额（单位：万元）列的 0.03万元，信息处理费是其中一部分，请核对',
      ],
    },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '0.14' },
      chapters: { other: ['本年度收取信息处理费1380元。'] },
      says: [],
    },
    { edition: '2019', chapters: { other: ['无。'] }, says: [] },
  ],
};

/** How else a report speaks of it. */
const SAID = /处理费|(?:收费|收取|费用)[^。；]{0,12}公开|公开[^。；]{0,12}(?:收费|收取|费用)/;

function silence({ chapter, words }: Charged, { report, form, numbers }: Subject): readonly Draft[] {
  const { edition, chapters } = report;
  const isWritten = (chapters[chapter] ?? []).length > 0;
  if (!isWritten || hasPrompt(report) || paragraphsOf(report).some(({ text }) => SAID.test(text))) return [];
  // Where a cell obliges the chapter to speak of it, that is told.
  const isObliged = (edition.mentions ?? []).some((mention) => {
    const figure = numbers[cellNamed(form, mention.cell).index] ?? 0;
    return mention.chapter === chapter && mention.words === words && figure > 0;
  });
  if (isObliged) return [];
  const title = edition.chapters.find(({ code }) => code === chapter)?.title ?? '';
  return [
    {
      level: 'hint',
      topic: chapter,
      cells: [`${chapter}.1`],
      message: `正文没有写到${words}，请在“${title}”写明收取情况，没有收取的也请写明`,
    },
  ];
}

function beyond(said: Charged, subject: Subject): readonly Draft[] {
  const { report, form } = subject;
  const cell = cellNamed(form, said.within);
  const amount = readingOf(report, cell);
  const unit = isMoney(amount) ? yuanPerUnit(amount.unit ?? cell.unit ?? null) : undefined;
  if (!isMoney(amount) || unit === undefined) return [];
  // A printed amount stands for all that are rounded to it.
  const most = (Number(amount.value) + stepOf(amount)) * unit;
  return statedOf(report).flatMap((stated) =>
    isCharged(stated, said.words, subject) && stated.quantity.value >= most
      ? [
          {
            level: Number(amount.value) > 0 ? ('warning' as const) : ('hint' as const),
            topic: `${cellOf(stated)} ${said.within}`,
            cells: [cellOf(stated), cell.name],
            message: `${tellPlaceOf(stated)}“${quote(stated)}”多于${tellCell(cell)}的 ${moneyText(amount)}，${said.words}是其中一部分，请核对`,
          },
        ]
      : [],
  );
}

function stepOf({ value }: Money): number {
  return 10 ** -(value.split('.')[1]?.length ?? 0);
}

/** True for an amount of the charge that this body took this year. */
function isCharged(stated: StatedNumber, words: string, { report }: Subject): boolean {
  const { quantity, left, isBound } = stated;
  const isAmount = quantity.unit === '元' && !quantity.isRough && !isBound;
  if (!isAmount || !left.includes(words) || !/收取|征收|收入|共计|合计|金额|处理费[为共计]*$/.test(left))
    return false;
  if (/减免|免收|免除|退|应收|未收|标准|每[件张份]/.test(left)) return false;
  const isHere = otherBody(stated, report.org) === undefined && !isOfOtherSpan(stated, report.year);
  return isHere && otherYear(stated, report.year) === undefined;
}
