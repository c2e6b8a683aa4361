import { narrow } from '../../core/form/unseen.js';
import type { Report } from '../../core/report/report.js';

/** Digits in one piece or in groups set apart by single blanks or hyphens. */
const DIGITS = /\d(?:[ -]?\d){9,18}[Xx]?/g;
const ANY_DIGIT = /[\d０-９]/;
const MOBILE = /^1[3-9]\d{9}$/;
const IDENTITY = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
/** UnionPay has 16 to 19 digits, the others 16. */
const CARD = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14})$/;

/** A number of a person in a text. */
export interface PersonalNumber {
  readonly kind: '手机号' | '身份证号' | '银行卡号';
  readonly digits: string;
}

/** The numbers of persons in a text; those of the body's own cover are none. */
export function personalNumbers(
  text: string,
  { contact }: Pick<Report, 'contact'>,
): readonly PersonalNumber[] {
  if (!ANY_DIGIT.test(text)) return [];
  return (narrow(text).match(DIGITS) ?? []).flatMap((written) => {
    const digits = joined(written);
    const kind = kindOf(digits);
    const isOwn = () => joined(Object.values(contact).join(' ')).includes(digits);
    return kind === undefined || isOwn() ? [] : [{ kind, digits }];
  });
}

function joined(text: string): string {
  return text.replace(/[ -]/g, '');
}

function kindOf(digits: string): PersonalNumber['kind'] | undefined {
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

/** A number as a message shows it, so that the message itself tells nobody's: `138…00`. */
export function veiled(digits: string): string {
  return `${digits.slice(0, 3)}…${digits.slice(-2)}`;
}
