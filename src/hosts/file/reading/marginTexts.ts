import type { XmlHandler } from './streamXml.js';

/** The headers and footers of printed pages, as a worksheet has them. */
const MARGINS: ReadonlySet<string> = new Set(
  ['Header', 'Footer'].flatMap((name) => ['odd', 'even', 'first'].map((pages) => `${pages}${name}`)),
);
/** No more of one is looked at, in characters. */
export const LONGEST_MARGIN = 1000;
/** What a code stands for: the left, middle and right parts begin anew, a font, a size, a number, a name. */
const PART = /&[LCR]/i;
const CODE = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|.)/gi;
/** What is left of the number of a page. */
const OF_PAGES = /^[第共总\s页,，、/—–-]*$/;
/** The name of the report, behind which nothing else is said. */
const [TITLE, PARTING] = ['政府信息公开', /[:：。]/];

/** Collects the texts in the headers and footers of a sheet, but for numbers of pages and titles. */
export interface MarginTexts extends Required<Pick<XmlHandler, 'open' | 'text' | 'close'>> {
  readonly all: () => readonly string[];
}

/** Reads texts as the elements of a worksheet come. */
export function marginTexts(): MarginTexts {
  const texts = new Set<string>();
  let written: string | undefined;
  return {
    all: () => [...texts],
    open: (name) => {
      if (MARGINS.has(name)) written = '';
    },
    text: (text) => {
      if (written !== undefined && written.length < LONGEST_MARGIN) written += text;
    },
    close: (name) => {
      if (written === undefined || !MARGINS.has(name)) return;
      for (const text of marginParts(written)) texts.add(text);
      written = undefined;
    },
  };
}

/** The texts of the parts of a header or a footer with its codes, as Excel writes them. */
export function marginParts(written: string): readonly string[] {
  return written
    .split(PART)
    .map((part) => part.replace(CODE, '').trim())
    .filter(isMarginText);
}

/** True for a text of a header or a footer that is more than a number of pages or a title. */
export function isMarginText(text: string): boolean {
  if (!/\p{Script=Han}/u.test(text) || OF_PAGES.test(text)) return false;
  return !text.split(PARTING).at(-1)?.includes(TITLE);
}
