import type { NamedElement } from '../../core/read/opened/namedElements.js';
import type { ListLevel } from '../../core/read/opened/numberedLists.js';
import { numberIn } from './numberIn.js';

/** The numerals of lists, as the format names them, and as documents of Word do. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '01, 02, 03, ...': 'decimalZero',
  '１, ２, ３, ...': 'decimalFullWidth',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '一, 二, 三, ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '壹, 貳, 參, ...': 'ideographLegalTraditional',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  ...{ I: 'upperRoman', i: 'lowerRoman', A: 'upperLetter', a: 'lowerLetter' },
};
/** The levels of headings stand in a style of lists without a name, which is known by that of its element. */
export const OUTLINE = 'text:outline-style';
const LEVEL = /^text:(?:list-level-style-number|outline-level-style)$/;
/** A list has no more levels. */
const LEVELS = 10;

/** The styles of lists of a document. */
export interface OdtListStyles {
  readonly open: (element: NamedElement) => void;
  readonly levelsOf: (style: string) => readonly ListLevel[];
}

/** Collects the levels of lists from the elements of a document, which stand before its text. */
export function odtListStyles(): OdtListStyles {
  const styles = new Map<string, ListLevel[]>();
  let current: ListLevel[] = [];
  return {
    open: (element) => {
      const { name, attributes } = element;
      if (name === 'text:list-style' || name === OUTLINE) {
        current = [];
        styles.set(name === OUTLINE ? OUTLINE : (attributes.get('style:name') ?? ''), current);
      } else if (LEVEL.test(name)) addLevel(current, element);
    },
    levelsOf: (style) => styles.get(style) ?? [],
  };
}

/** Adds a level: its numerals, and the words around them, which newer programs write as one text. */
function addLevel(levels: ListLevel[], element: NamedElement): void {
  const { attributes } = element;
  const at = numberIn(element, 'text:level', 0);
  if (at < 1 || at > LEVELS) return;
  const written = attributes.get('style:num-format') ?? '';
  const [before = '', after = ''] = ['prefix', 'suffix'].map((side) => attributes.get(`style:num-${side}`));
  const shown = Math.min(numberIn(element, 'text:display-levels', 1), at);
  const numbers = Array.from({ length: shown }, (_, n) => `%${at - shown + n + 1}`).join('.');
  const text = attributes.get('loext:num-list-format')?.replace(/%(\d)%/g, '%$1') ?? before + numbers + after;
  levels[at - 1] = {
    start: numberIn(element, 'text:start-value', 1),
    format: FORMATS[written] ?? written,
    text: written === '' ? '' : text,
  };
}
