import type { Rule, Subject } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { narrow } from '../core/form/unseen.js';
import { proseChapters } from '../core/report/report.js';

/** No number of a person stands in the text: identity, mobile and bank card numbers. */
export const personal: Rule = {
  id: 'personal',
  title: '正文没有个人的身份证号、手机号、银行卡号',
  level: 'error',
  basis: '《中华人民共和国个人信息保护法》；《中华人民共和国政府信息公开条例》第十五条',
  check: (subject) =>
    proseChapters(subject.report.edition).flatMap(({ code, title }) =>
      (subject.report.chapters[code] ?? []).flatMap((text, at) =>
        numbersIn(text, subject).map(({ kind, digits }): Draft => ({
          level: 'error',
          topic: `${code}.${at + 1} ${kind}`,
          cells: [`${code}.${at + 1}`],
          message: `“${title}”第 ${at + 1} 段有${kind}（${digits.slice(0, 3)}…${digits.slice(-2)}），公布会泄露个人信息，请删去`,
        })),
      ),
    ),
  examples: [
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，联系人手机13800138000。'] },
      says: ['“六、其他需要报告的事项”第 1 段有手机号（138…00），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，申请人身份证号11010519491231002X。'] },
      says: ['“六、其他需要报告的事项”第 1 段有身份证号（110…2X），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，账号6222 0000 0000 0000 004。'] },
      says: ['“六、其他需要报告的事项”第 1 段有银行卡号（622…04），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      contact: { telephone: '13800138000' },
      chapters: { other: ['没有收取信息处理费，咨询电话13800138000。'] },
      says: [],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，编号110105194912310021。'] },
      says: [],
    },
  ],
};

/** Digits in one piece or in groups set apart by single blanks or hyphens. */
const DIGITS = /\d(?:[ -]?\d){9,18}[Xx]?/g;
const MOBILE = /^1[3-9]\d{9}$/;
const IDENTITY = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
/** UnionPay has 16 to 19 digits, the others 16. */
const CARD = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14})$/;

function numbersIn(text: string, { report }: Subject): readonly { kind: string; digits: string }[] {
  const own = Object.values(report.contact).join(' ').replace(/[ -]/g, '');
  return [...narrow(text).matchAll(DIGITS)].flatMap(({ 0: written }) => {
    const digits = written.replace(/[ -]/g, '');
    const kind = kindOf(digits);
    return kind === undefined || own.includes(digits) ? [] : [{ kind, digits }];
  });
}

function kindOf(digits: string): string | undefined {
  if (MOBILE.test(digits)) return '手机号';
  if (IDENTITY.test(digits) && isIdentity(digits)) return '身份证号';
  return CARD.test(digits) && isLuhn(digits) ? '银行卡号' : undefined;
}

/** The check digit of GB 11643 (ISO 7064, MOD 11-2). */
function isIdentity(digits: string): boolean {
  const sum = [...digits.slice(0, 17)].reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  );
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}

/** The check digit of cards (ISO/IEC 7812-1). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
