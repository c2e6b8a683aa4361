import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { seenOf } from '../reading/seenPieces.js';

/** What a cell shows, and the same without what is struck out, raised, lowered or not seen. */
export interface ShownText {
  readonly whole: string;
  readonly plain: string;
  /** Whether none of it is seen, where parts of it have styles of their own. */
  readonly isFaint?: boolean;
  /** True where the file says what is shown, though it be nothing. */
  readonly isSaid: boolean;
}

/** The text of a cell while its elements are read. */
export interface OdsText {
  readonly open: (element: NamedElement) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text so far, in a cell of that style; the next begins. */
  readonly take: (cell: string) => ShownText;
}

/** What the styles of parts of a text do. */
interface SpanStyles {
  /** True for one of text that is struck out, raised or lowered. */
  readonly isAside: (style: string) => boolean;
  /** True where nobody sees text in these styles, from the outermost one on, in a cell of that style. */
  readonly isFaint: (cell: string, spans: readonly string[]) => boolean;
}

/** A part of a text with the styles of its own, from the outermost one on. */
interface TextPart {
  text: string;
  readonly spans: readonly string[];
}

const PARAGRAPH = /^text:[ph]$/;
/** The most blanks that one element stands for: a cell holds no more characters. */
const MOST_BLANKS = 32_767;

/** Collects texts. */
export function odsText(styles: SpanStyles): OdsText {
  let parts: TextPart[] = [];
  let paragraphs = 0;
  let inParagraph = false;
  /** The styles of the open spans. */
  let spans: readonly string[] = [];
  const add = (text: string) => {
    if (!inParagraph || text === '') return;
    const last = parts.at(-1);
    if (last?.spans === spans) last.text += text;
    else parts.push({ text, spans });
  };
  const openParagraph = () => {
    inParagraph = true;
    if (paragraphs > 0) add('\n');
    paragraphs += 1;
  };
  return {
    open: ({ name, attributes }) => {
      if (PARAGRAPH.test(name)) openParagraph();
      else if (name === 'text:span') spans = [...spans, attributes.get('text:style-name') ?? ''];
      else if (name === 'text:s') add(' '.repeat(blanksOf(attributes.get('text:c'))));
      else if (name === 'text:tab') add('\t');
      else if (name === 'text:line-break') add('\n');
    },
    close: (name) => {
      if (PARAGRAPH.test(name)) inParagraph = false;
      else if (name === 'text:span') spans = spans.slice(0, -1);
    },
    // Blanks and line ends in the file are for its layout: several are one. A CR was written as a code.
    text: (text) => add(text.replace(/[ \t\n]+/g, ' ').replace(/\r/g, '\n')),
    take: (cell) => {
      const taken = { ...shownOf(parts, cell, styles), isSaid: paragraphs > 0 };
      [parts, spans, paragraphs] = [[], [], 0];
      return taken;
    },
  };
}

function shownOf(
  parts: readonly TextPart[],
  cell: string,
  { isAside, isFaint }: SpanStyles,
): Omit<ShownText, 'isSaid'> {
  const whole = parts.map(({ text }) => text).join('');
  if (parts.every(({ spans }) => spans.length === 0)) return { whole, plain: whole };
  const { plain, isInvisible } = seenOf(
    parts.map(({ text, spans }) => ({
      text,
      isAside: spans.some(isAside),
      isUnseen: isFaint(cell, spans),
    })),
  );
  return { whole, plain, isFaint: isInvisible };
}

function blanksOf(count = '1'): number {
  return /^\d{1,5}$/.test(count) ? Math.min(Number(count), MOST_BLANKS) : 1;
}
