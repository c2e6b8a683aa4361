import { UNFILLED } from '../../core/report/unready.js';
import { symbolSign } from './symbolSign.js';
import type { WordSign } from './wordSign.js';

/** What a field of a form holds. */
export interface FormField {
  readonly entries: string[];
  chosen: number;
  isOn: boolean;
}

/** A character in a circle or another frame: `EQ \o\ac(○,1)`. */
const ENCLOSED = /\\o\s*\\ac\s*\(([^,]*),([^,()]*)\)\s*$/i;
/** A word with how it is pronounced above it. */
const PRONOUNCED = /\\o\s*(?:\\a[dclr]\s*)?\(\s*\\s\s*\\up\s*[\d.]+\s*\([^()]*\)\s*,([^,()]*)\)\s*$/i;
/** A character by its number, in Unicode where that is said, or else in a font. */
const BY_NUMBER = /^\s*SYMBOL\s+(\d{1,6}|0x[\da-f]{1,6})\b/i;
const IN_UNICODE = /\\u/i;
const IN_FONT = /\\f\s*(?:"([^"]*)"|(\S+))/i;

/** What is seen of a field without a result. */
export function fieldSign(instruction: string, form: FormField): WordSign | undefined {
  const [kind = ''] = /[A-Z]+/i.exec(instruction) ?? [];
  switch (kind.toUpperCase()) {
    case 'EQ':
      return signOfFormula(instruction);
    case 'SYMBOL':
      return signByNumber(instruction);
    case 'FORMDROPDOWN':
      return textSign(form.entries[form.chosen] ?? '');
    case 'FORMCHECKBOX':
      return textSign(form.isOn ? '☑' : '☐');
    case 'FORMTEXT':
      return textSign(UNFILLED);
    default:
      return undefined;
  }
}

function signByNumber(instruction: string): WordSign {
  const number = Number(BY_NUMBER.exec(instruction)?.[1]);
  const [, quoted, font = quoted] = IN_FONT.exec(instruction) ?? [];
  if (number <= 0xffff && IN_UNICODE.test(instruction)) return textSign(String.fromCodePoint(number));
  if (number <= 0xffff && font !== undefined) return symbolSign(font, number.toString(16));
  return { kind: 'picture', hasDigits: true };
}

function signOfFormula(instruction: string): WordSign {
  const [, frame = '', framed] = ENCLOSED.exec(instruction) ?? [];
  if (framed !== undefined) return frame.trim() === '○' ? enclosed(framed.trim()) : drawn(framed);
  const base = PRONOUNCED.exec(instruction)?.[1];
  return base === undefined ? drawn(instruction) : textSign(base);
}

/** The most that has a character in a circle. */
const MOST_ENCLOSED = 20;

function enclosed(text: string): WordSign {
  const number = Number(text);
  return number >= 1 && number <= MOST_ENCLOSED
    ? textSign(String.fromCharCode('①'.charCodeAt(0) + number - 1))
    : drawn(text);
}

function drawn(text: string): WordSign {
  return { kind: 'picture', hasDigits: /\d/.test(text) };
}

function textSign(text: string): WordSign {
  return { kind: 'text', text };
}
