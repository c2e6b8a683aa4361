import { UNFILLED } from '../../core/report/unready.js';

/** What is seen where no text stands: a text, or something drawn, with digits in it or not. */
export type WordSign =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly hasDigits: boolean };

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
/** A character by its number in Unicode. */
const BY_NUMBER = /^\s*SYMBOL\s+(\d{1,6}|0x[\da-f]{1,6})\b.*\\u/i;

/** What is seen of a field without a result. */
export function fieldSign(instruction: string, form: FormField): WordSign | undefined {
  const [kind = ''] = /[A-Z]+/i.exec(instruction) ?? [];
  switch (kind.toUpperCase()) {
    case 'EQ':
      return signOfFormula(instruction);
    case 'SYMBOL': {
      const number = Number(BY_NUMBER.exec(instruction)?.[1]);
      return number <= 0xffff ? textSign(String.fromCodePoint(number)) : { kind: 'picture', hasDigits: true };
    }
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
