import type { OdsElement } from './odsXml.js';

/** What a cell shows, and the same without what is struck out, raised or lowered. */
export interface ShownText {
  readonly whole: string;
  readonly plain: string;
  /** True where the file says what is shown, though it be nothing. */
  readonly isSaid: boolean;
}

/** The text of a cell while its elements are read. */
export interface OdsText {
  readonly open: (element: OdsElement) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text so far; the next begins. */
  readonly take: () => ShownText;
}

/** The most blanks that one element stands for: a cell holds no more characters. */
const MOST_BLANKS = 32_767;

/** Collects texts; `isAside` knows the styles of what is struck out, raised or lowered. */
export function odsText(isAside: (style: string) => boolean): OdsText {
  let whole = '';
  let plain = '';
  let paragraphs = 0;
  let inParagraph = false;
  /** For each open span, whether its text is aside. */
  let spans: boolean[] = [];
  const add = (text: string) => {
    if (!inParagraph) return;
    whole += text;
    if (!spans.includes(true)) plain += text;
  };
  const openParagraph = () => {
    inParagraph = true;
    if (paragraphs > 0) add('\n');
    paragraphs += 1;
  };
  return {
    open: ({ name, attributes }) => {
      if (name === 'text:p') openParagraph();
      else if (name === 'text:span') spans.push(isAside(attributes.get('text:style-name') ?? ''));
      else if (name === 'text:s') add(' '.repeat(blanksOf(attributes.get('text:c'))));
      else if (name === 'text:tab') add('\t');
      else if (name === 'text:line-break') add('\n');
    },
    close: (name) => {
      if (name === 'text:p') inParagraph = false;
      else if (name === 'text:span') spans.pop();
    },
    // Blanks and line ends in the file are for its layout: several are one.
    text: (text) => add(text.replace(/[ \t\r\n]+/g, ' ')),
    take: () => {
      const taken = { whole, plain, isSaid: paragraphs > 0 };
      whole = plain = '';
      paragraphs = 0;
      spans = [];
      return taken;
    },
  };
}

function blanksOf(count = '1'): number {
  return /^\d{1,5}$/.test(count) ? Math.min(Number(count), MOST_BLANKS) : 1;
}
