import { headingLevel } from '../../core/form/heading.js';
import { withoutRadicals } from '../../core/form/radicals.js';
import { narrow, UNSEEN } from '../../core/form/unseen.js';
import { findPrompt } from '../../core/report/unready.js';
import { fillPlaceholders } from '../../core/report/placeholder.js';
import type { Report } from '../../core/report/report.js';

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
const NAME = /[{｛][^{}｛｝]*[}｝]/g;
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
  readonly signs: string[];
  readonly paragraphs: number[];
  readonly offsets: number[];
  readonly bound: (readonly [number, number])[];
  readonly headings: { at: number; text: string }[];
}

/** The text of a chapter of prose. */
export function chapterText(code: string, title: string, report: Report): ChapterText {
  const made: Growing = { signs: [], paragraphs: [], offsets: [], bound: [], headings: [] };
  let before = '';
  (report.chapters[code] ?? []).forEach((paragraph, at) => {
    const written = findPrompt(paragraph) === undefined ? paragraph.trim() : '';
    put(made, joint(before, written), at + 1, 0);
    if (headingLevel(written) !== undefined) made.headings.push({ at: made.offsets.length, text: written });
    if (written !== '') addParagraph(made, paragraph, at + 1, report);
    before = written;
  });
  const written = (cell: string) => (report.chapters[code] ?? [])[Number(cell.split('.')[1]) - 1] ?? '';
  return { code, title, ...made, written, text: made.signs.join('').replace(LIST_COMMA, WIDE_COMMA) };
}

/** What stands between two paragraphs: nothing where a sentence goes on, `；` in a list, else a line end. */
function joint(before: string, next: string): string {
  if (before === '' || next === '' || ENDS.test(before) || isHeading(before) || isHeading(next)) return '\n';
  if (LISTED.test(next)) return GOES_ON.test(before) ? '；' : '\n';
  if (PART.test(next)) return GOES_ON.test(before) ? '；' : '\n';
  return '';
}

function isHeading(text: string): boolean {
  return headingLevel(text) !== undefined;
}

function addParagraph(made: Growing, paragraph: string, number: number, report: Report): void {
  let from = 0;
  for (const match of paragraph.matchAll(NAME)) {
    addText(made, paragraph.slice(from, match.index), number, from);
    const start = made.offsets.length;
    const { text, unknown } = fillPlaceholders(match[0], report, BLANK);
    addText(made, unknown.length > 0 ? BLANK : text, number, match.index, true);
    made.bound.push([start, made.offsets.length]);
    from = match.index + match[0].length;
  }
  addText(made, paragraph.slice(from), number, from);
}

/** Adds a piece of a paragraph without its blanks; one stays between two digits, and `；` between lines. */
function addText(made: Growing, piece: string, paragraph: number, from: number, isFilled = false): void {
  let [isApart, isNext] = [false, false];
  for (let at = 0; at < piece.length; at += 1) {
    const sign = piece.charAt(at);
    if (SPACE.test(sign)) {
      isApart = true;
      isNext ||= sign === '\n' || (sign === '\t' && /\d$/.test(lastOf(made)));
      continue;
    }
    const near = sign === WIDE_COMMA ? sign : narrow(withoutRadicals(sign));
    if (isApart && !isNext && /\d/.test(near) && /\d$/.test(lastOf(made)))
      put(made, ' ', paragraph, from + at);
    // A line end, or a tab after a number, ends a cell.
    if (isNext && made.signs.length > 0 && !/[；：:，。\n]$/.test(lastOf(made)))
      put(made, '；', paragraph, from + at);
    [isApart, isNext] = [false, false];
    put(made, near, paragraph, isFilled ? from : from + at);
  }
}

function lastOf({ signs }: Growing): string {
  return signs.at(-1) ?? '';
}

function put(made: Growing, sign: string, paragraph: number, offset: number): void {
  made.signs.push(sign);
  for (let count = 0; count < sign.length; count += 1) {
    made.paragraphs.push(paragraph);
    made.offsets.push(offset);
  }
}
