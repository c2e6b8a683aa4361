import { headingLevel } from '../../core/form/heading.js';
import { withoutRadicals } from '../../core/form/radicals.js';
import { remember } from '../../core/form/remember.js';
import { narrow, UNSEEN } from '../../core/form/unseen.js';
import { findPrompt } from '../../core/report/unready.js';
import { fillName } from '../../core/report/placeholder.js';
import { proseChapters, type Report } from '../../core/report/report.js';

/**
 * The prose of a chapter as one text in normal width without blanks; sentences end with 。 or a line end. A
 * name in braces is replaced by its figure, and a paragraph that is not written yet is left out.
 */
export interface ChapterText {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  /** Of each character of the text, the paragraph it comes from, from 1, and its place in it. */
  readonly paragraphs: readonly number[];
  readonly offsets: readonly number[];
  /** A paragraph as it is written, by its name. */
  readonly written: (cell: string) => string;
  /** The ranges of the text that stand for names in braces. */
  readonly bound: readonly (readonly [number, number])[];
  /** Where headings begin, and what they say. */
  readonly headings: readonly { readonly at: number; readonly text: string }[];
}

const SPACE = new RegExp(String.raw`[\s${UNSEEN}]`, 'u');
/** What may be a blank, a sign that is not seen, or a radical: most texts have none of them. */
const UNUSUAL = /[^!-~\u2010-\u2027\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]/;
const BRACE = /[{｛]/;
const NAME = /[{｛]([^{}｛｝]*)[}｝]/g;
/** A comma of full width stays: 1，234 may be two numbers. */
const WIDE_COMMA = '，';
/** A comma that is no separator of thousands. */
const LIST_COMMA = /,(?!\d{3}(?!\d))|(?<!\d),/g;
/** What stands for a name whose figure is blank: it is no number. */
const BLANK = '□';
const ENDS = /[。！？!?]$/;
const GOES_ON = /[：:；;，,、]$/;
const LISTED = /^(?:\d{1,2}[.．、）)]|[（(]\d{1,2}[）)]|[①-⑳]|[-·•●])/;
const PART =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九]是)/;

interface Growing {
  text: string;
  /** Its last character, kept apart: to ask a text that grows for it would copy all of it. */
  last: string;
  readonly paragraphs: number[];
  readonly offsets: number[];
  readonly bound: (readonly [number, number])[];
  readonly headings: { at: number; text: string }[];
}

/** The texts of the chapters of prose of a report, in their order. */
export const chapterTextsOf = remember((report: Report): readonly ChapterText[] =>
  proseChapters(report.edition).map(({ code, title }) => chapterText(code, title, report)),
);

function chapterText(code: string, title: string, report: Report): ChapterText {
  const made: Growing = { text: '', last: '', paragraphs: [], offsets: [], bound: [], headings: [] };
  const paragraphs = report.chapters[code] ?? [];
  let before = '';
  paragraphs.forEach((paragraph, at) => {
    const written = findPrompt(paragraph) === undefined ? paragraph.trim() : '';
    put(made, joint(before, written), at + 1, 0, 0);
    if (isHeading(written)) made.headings.push({ at: made.text.length, text: written });
    if (written !== '') addParagraph(made, paragraph, at + 1, report);
    before = written;
  });
  const { text, last: _, ...rest } = made;
  const written = (cell: string) => paragraphs[Number(cell.split('.')[1]) - 1] ?? '';
  return {
    code,
    title,
    written,
    text: text.includes(',') ? text.replace(LIST_COMMA, WIDE_COMMA) : text,
    ...rest,
  };
}

/** What stands between two paragraphs: nothing where a sentence goes on, `;` in a list, else a line end. */
function joint(before: string, next: string): string {
  if (before === '' || next === '' || ENDS.test(before) || isHeading(before) || isHeading(next)) return '\n';
  if (LISTED.test(next)) return GOES_ON.test(before) ? ';' : '\n';
  if (PART.test(next)) return GOES_ON.test(before) ? ';' : '\n';
  return '';
}

function isHeading(text: string): boolean {
  return headingLevel(text) !== undefined;
}

function addParagraph(made: Growing, paragraph: string, number: number, report: Report): void {
  let from = 0;
  if (BRACE.test(paragraph))
    for (const match of paragraph.matchAll(NAME)) {
      addText(made, paragraph.slice(from, match.index), number, from);
      const start = made.text.length;
      const filled = fillName(match[1] ?? '', report);
      addText(made, typeof filled === 'string' ? filled || BLANK : BLANK, number, match.index, 0);
      made.bound.push([start, made.text.length]);
      from = match.index + match[0].length;
    }
  addText(made, paragraph.slice(from), number, from);
}

/** Adds a piece of a paragraph, all of it from one place where it stands for a name. */
function addText(made: Growing, piece: string, paragraph: number, from: number, step: 0 | 1 = 1): void {
  if (UNUSUAL.test(piece)) addWords(made, piece, paragraph, from, step);
  else put(made, narrow(piece, WIDE_COMMA), paragraph, from, step);
}

/** Adds a piece without its blanks; one stays between two digits, and `;` between lines. */
function addWords(made: Growing, piece: string, paragraph: number, from: number, step: 0 | 1): void {
  const near = narrow(withoutRadicals(piece), WIDE_COMMA);
  let [isApart, isNext] = [false, false];
  for (let at = 0; at < piece.length;) {
    const sign = piece.charAt(at);
    if (isSpace(sign)) {
      isApart = true;
      isNext ||= sign === '\n' || (sign === '\t' && /\d/.test(made.last));
      at += 1;
      continue;
    }
    if (isApart && !isNext && /\d/.test(near.charAt(at)) && /\d/.test(made.last))
      put(made, ' ', paragraph, from + at, 0);
    // A line end, or a tab after a number, ends a cell.
    if (isNext && made.last !== '' && !/[；;：:，。\n]/.test(made.last))
      put(made, ';', paragraph, from + at, 0);
    [isApart, isNext] = [false, false];
    const end = endOfWord(piece, at);
    put(made, near.slice(at, end), paragraph, step === 0 ? from : from + at, step);
    at = end;
  }
}

/** The place of the next blank. */
function endOfWord(piece: string, from: number): number {
  let end = from + 1;
  while (end < piece.length && !isSpace(piece.charAt(end))) end += 1;
  return end;
}

/** True for a blank and for what is not seen; Chinese characters and ASCII are told without the pattern. */
function isSpace(sign: string): boolean {
  return !((sign >= '一' && sign <= '\u9fff') || (sign > ' ' && sign < '\x7f')) && SPACE.test(sign);
}

/** Adds signs that come from a place of a paragraph on, or all from one place, with a step of 0. */
function put(made: Growing, signs: string, paragraph: number, offset: number, step: 0 | 1): void {
  if (signs === '') return;
  made.text += signs;
  made.last = signs.charAt(signs.length - 1);
  for (let at = 0; at < signs.length; at += 1) {
    made.paragraphs.push(paragraph);
    made.offsets.push(offset + at * step);
  }
}
