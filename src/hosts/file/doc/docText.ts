import type { FlatRow, FlatStep } from '../../../core/read/opened/flatDocument.js';
import { Problem } from '../../../core/report/problem.js';
import type { DocFont } from './docFonts.js';
import type { DocFormats } from './docFormats.js';
import { oldWord, type DocRange } from './fileInformation.js';
import { readFormData } from './formData.js';
import type { DocParagraph } from './paragraph.js';
import type { DocPieceOfText } from './pieceTable.js';
import type { TextLook } from './textLook.js';
import { decodeWestern } from './western.js';
import { MOST_CHARACTERS, MOST_MARKS } from './wordNumbers.js';

/** The most fields within each other. */
const DEEPEST = 100;

/** Characters for private use, where those of fonts of symbols stand. */
const SYMBOL_CHARACTER = /([\uf000-\uf0ff])/;

/** The characters that are marks: ends of paragraphs, cells, pages and lines, and the parts of a field. */
const CELL = 0x07;
const LINE = 0x0b;
const COLUMN = 0x0e;
const PAGE = 0x0c;
const PARAGRAPH = 0x0d;
const PICTURE = 0x01;
/** Something drawn, whose place says where it hangs and not where it is seen. */
const DRAWN = 0x08;
/** The first of the marks of a field. */
const FIELD = 0x13;
const FIELD_MARKS = ['begin', 'separate', 'end'] as const;
const TAB = 0x09;
const HYPHEN = 0x1e;

/** What the steps of a document are read from: its streams, and what these say of the text. */
export interface DocBytes {
  readonly word: Uint8Array;
  readonly data: Uint8Array;
  readonly pieces: readonly DocPieceOfText[];
  readonly formats: DocFormats;
  readonly fonts: readonly DocFont[];
}

/**
 * The text of a document from one character up to another, step by step. Throws a `Problem` `pasteTooLarge`
 * for far too long a text.
 */
export function* docText(document: DocBytes, { from, to }: DocRange): Generator<FlatStep> {
  if (to - from > MOST_CHARACTERS) throw new Problem('pasteTooLarge');
  let [read, marks, fields] = [from, 0, 0];
  for (const piece of document.pieces) {
    const part = { from: Math.max(from, piece.from), to: Math.min(to, piece.to) };
    if (part.from >= part.to) continue;
    // A text with gaps, or one that goes back, is none that a program writes.
    if (part.from !== read) throw oldWord();
    for (const step of pieceSteps(document, piece, part)) {
      if (step.kind === 'field') fields = fieldsOpen(fields, step.mark);
      if (step.kind !== 'text') marks += 1;
      if (marks > MOST_MARKS) throw new Problem('pasteTooLarge');
      yield step;
    }
    read = part.to;
  }
  if (read !== to || fields > 0) throw oldWord();
  yield { kind: 'paragraph', depth: 0 };
}

/** The steps of one piece, from one character up to another. */
function* pieceSteps(document: DocBytes, piece: DocPieceOfText, { from, to }: DocRange): Generator<FlatStep> {
  const { word, formats } = document;
  const width = piece.isWide ? 2 : 1;
  const placeOf = (character: number) => piece.at + width * (character - piece.from);
  if (placeOf(to) > word.length) throw oldWord();
  for (let at = from; at < to;) {
    const { look, end: ends } = formats.lookAt(placeOf(at), piece);
    const end = Math.min(to, at + Math.max(1, Math.ceil((ends - placeOf(at)) / width)));
    const text = textAt(word.subarray(placeOf(at), placeOf(end)), piece.isWide);
    for (const [first, after] of stretchesOf(text)) {
      const code = text.charCodeAt(first);
      if (code === CELL || code === PAGE || code === PARAGRAPH)
        yield endAt(code, formats.paragraphAt(placeOf(at + first), piece), look);
      else yield* inlineSteps(document, text.slice(first, after), look);
    }
    at = end;
  }
}

/** The stretches of a text: each mark alone, and what stands between them. */
function* stretchesOf(text: string): Generator<readonly [from: number, to: number]> {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isMark(text.charCodeAt(at))) continue;
    if (at > from) yield [from, at];
    yield [at, at + 1];
    from = at + 1;
  }
  if (from < text.length) yield [from, text.length];
}

/** True for what is not shown itself: an end of a paragraph, a part of a field, a picture. */
function isMark(code: number): boolean {
  return code < 0x20 && code !== TAB && code !== HYPHEN;
}

/** How many fields are open behind a mark of one; throws a `Problem` where there is none, or too many. */
function fieldsOpen(before: number, mark: 'begin' | 'separate' | 'end'): number {
  if (before === (mark === 'begin' ? DEEPEST : 0)) throw oldWord();
  if (mark === 'begin') return before + 1;
  return mark === 'end' ? before - 1 : before;
}

/** What stands within a line: a text, or one character that stands for something else. */
function* inlineSteps({ data, fonts }: DocBytes, text: string, look: TextLook): Generator<FlatStep> {
  const code = text.charCodeAt(0);
  const font = fonts[look.font];
  const mark = FIELD_MARKS[code - FIELD];
  if (mark) yield { kind: 'field', mark };
  else if (code === LINE) yield { kind: 'break' };
  else if (code === COLUMN) yield { kind: 'break', isOfPage: true };
  else if (code === PICTURE && look.isSpecial && look.data >= 0) {
    if (look.isForm) yield* readFormData(data, look.data);
    else if (!look.isHidden) yield { kind: 'picture', hasDigits: false };
  } else if (code === DRAWN && look.isSpecial && !look.isHidden) yield { kind: 'aside', of: 'floating' };
  else if (isMark(code)) return;
  else if (look.isSpecial && look.symbol > 0)
    yield { kind: 'symbol', font: fonts[look.symbolFont]?.name ?? '', code: look.symbol, look };
  else if (look.isSpecial) return;
  else if (font?.hasSymbols !== true) yield { kind: 'text', text: shownText(text), look };
  else {
    for (const part of text.split(SYMBOL_CHARACTER))
      yield SYMBOL_CHARACTER.test(part)
        ? { kind: 'symbol', font: font.name, code: part.charCodeAt(0), look }
        : { kind: 'text', text: shownText(part), look };
  }
}

function textAt(bytes: Uint8Array, isWide: boolean): string {
  if (!isWide) return decodeWestern(bytes);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}

/** What a text shows: a tab is a space. */
function shownText(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll('\u001e', '-');
}

/** The row that a paragraph ends. */
function rowOf(
  { left, rowHeight, isFromRight }: DocParagraph,
  cells: FlatRow['cells'],
  isDropped: boolean,
): FlatRow {
  const height = rowHeight > 0 ? { height: rowHeight } : {};
  return { left, cells, isDropped, ...(isFromRight ? { isFromRight } : {}), ...height };
}

/** The end of a paragraph, a cell or a row. */
function endAt(code: number, paragraph: DocParagraph, { isDeleted, isHidden }: TextLook): FlatStep {
  const { depth, endsRow, endsInnerCell, cells, list = 0, level = 0, lineHeight } = paragraph;
  if (code === CELL && depth === 0) throw oldWord();
  if (endsRow && code !== PAGE) {
    if (!cells) throw oldWord();
    return { kind: 'row', depth, row: rowOf(paragraph, cells, isDeleted) };
  }
  const kind = code === CELL || (endsInnerCell && depth > 1) ? 'cell' : 'paragraph';
  return {
    kind,
    depth,
    ...(lineHeight > 0 ? { lineHeight } : {}),
    ...(list > 0 ? { listed: { list: String(list), level } } : {}),
    ...(code === PARAGRAPH && kind === 'paragraph' && (isDeleted || isHidden) ? { joins: true } : {}),
  };
}
