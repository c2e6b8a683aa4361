import { Problem } from '../../../core/report/problem.js';
import type { DocStep } from './docStep.js';
import { oldWord } from './fileInformation.js';
import type { DocFormats } from './docFormats.js';
import type { DocPieceOfText } from './pieceTable.js';
import type { DocParagraph } from './paragraph.js';
import { decodeWestern } from './western.js';

/** The most characters of a document; a long report has a twentieth of them. */
const MOST_CHARACTERS = 400_000;
/** The most paragraphs, lines, cells and rows. */
const MOST_MARKS = 50_000;

/** The characters that are marks: ends of paragraphs, cells, pages and lines, and the parts of a field. */
const CELL = 0x07;
const LINE = 0x0b;
const PAGE = 0x0c;
const PARAGRAPH = 0x0d;
const [FIELD, RESULT, FIELD_END] = [0x13, 0x14, 0x15];
const TAB = 0x09;
const HYPHEN = 0x1e;

/** The characters from one up to another. */
interface DocRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The text of a document from one character up to another, step by step. Of a field its result is read and
 * not its code; hidden text is left out. Throws a `Problem` `pasteTooLarge` for far too long a text.
 */
export function* docText(
  word: Uint8Array,
  pieces: readonly DocPieceOfText[],
  formats: DocFormats,
  { from, to }: DocRange,
): Generator<DocStep> {
  if (to - from > MOST_CHARACTERS) throw new Problem('pasteTooLarge');
  const fields = openFields();
  let [read, marks] = [from, 0];
  for (const piece of pieces) {
    const part = { from: Math.max(from, piece.from), to: Math.min(to, piece.to) };
    if (part.from >= part.to) continue;
    // A text with gaps, or one that goes back, is none that a program writes.
    if (part.from !== read) throw oldWord();
    for (const step of pieceSteps(word, piece, formats, fields, part)) {
      if (step.kind !== 'text') marks += 1;
      if (marks > MOST_MARKS) throw new Problem('pasteTooLarge');
      yield step;
    }
    read = part.to;
  }
  if (read !== to || !fields.isEmpty()) throw oldWord();
  yield { kind: 'paragraph', depth: 0 };
}

/** The steps of one piece, from one character up to another. */
function* pieceSteps(
  word: Uint8Array,
  piece: DocPieceOfText,
  formats: DocFormats,
  fields: OpenFields,
  { from, to }: DocRange,
): Generator<DocStep> {
  const width = piece.isWide ? 2 : 1;
  const placeOf = (character: number) => piece.at + width * (character - piece.from);
  if (placeOf(to) > word.length) throw oldWord();
  for (let at = from; at < to;) {
    const run = formats.lookAt(placeOf(at), piece);
    const end = Math.min(to, at + Math.max(1, Math.ceil((run.end - placeOf(at)) / width)));
    const text = textAt(word.subarray(placeOf(at), placeOf(end)), piece.isWide);
    for (const [first, after] of stretchesOf(text)) {
      const code = text.charCodeAt(first);
      if (isMark(code)) {
        if (code >= FIELD && code <= FIELD_END) fields.mark(code);
        else if (code === LINE) yield { kind: 'break' };
        else if (code === CELL || code === PAGE || code === PARAGRAPH)
          yield stepAt(code, formats.paragraphAt(placeOf(at + first), piece), run.look === 'struck');
      } else if (!fields.isInCode() && !run.isHidden && !run.isSpecial)
        yield { kind: 'text', text: shownText(text.slice(first, after)), look: run.look };
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

/** The fields that are open: of each the code comes first, then what it comes to. */
interface OpenFields {
  readonly mark: (code: number) => void;
  readonly isInCode: () => boolean;
  readonly isEmpty: () => boolean;
}

function openFields(): OpenFields {
  const open: { isCode: boolean }[] = [];
  let codes = 0;
  return {
    mark: (code) => {
      if (code === FIELD) {
        open.push({ isCode: true });
        codes += 1;
        return;
      }
      const field = code === RESULT ? open.at(-1) : open.pop();
      if (!field) throw oldWord();
      if (field.isCode) codes -= 1;
      field.isCode = false;
    },
    isInCode: () => codes > 0,
    isEmpty: () => open.length === 0,
  };
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

function stepAt(code: number, paragraph: DocParagraph, isStruck: boolean): DocStep {
  const { depth, endsRow, endsInnerCell, left, cells, list = 0, level = 0 } = paragraph;
  if (code === CELL && depth === 0) throw oldWord();
  if (endsRow && code !== PAGE) {
    if (!cells) throw oldWord();
    return { kind: 'row', depth, row: { left, cells, isDropped: isStruck } };
  }
  const kind = code === CELL || (endsInnerCell && depth > 1) ? 'cell' : 'paragraph';
  return {
    kind,
    depth,
    ...(list > 0 ? { listed: { list: String(list), level } } : {}),
  };
}
