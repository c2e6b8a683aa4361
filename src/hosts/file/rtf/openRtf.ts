import { Problem } from '../../../core/report/problem.js';
import type { DocStep } from '../doc/docStep.js';
import { oldWord } from '../doc/fileInformation.js';
import { rtfFonts, type RtfFonts } from './rtfFonts.js';
import { lookOf, startState, type RtfState } from './rtfState.js';
import { rtfTokens, type RtfToken, type RtfTokens } from './rtfTokens.js';
import { CHARACTERS, MARKS, OPTIONAL, PASSED, SETTINGS } from './rtfWords.js';

/** The most characters of a document; a long report has a twentieth of them. */
const MOST_CHARACTERS = 400_000;
/** The most paragraphs, cells and rows. */
const MOST_MARKS = 50_000;
/** The most groups within each other. */
const DEEPEST = 1000;

/** Where the reader is in a file. */
interface RtfReader {
  readonly tokens: RtfTokens;
  readonly fonts: RtfFonts;
  readonly boxes: DocStep[];
  readonly open: RtfState[];
  state: RtfState;
  /** The bytes of text that are not decoded yet, and how many characters are left out. */
  bytes: number[];
  passed: number;
  /** True where the last character that was written as a number is a digit of another kind. */
  isDigit: boolean;
  left: number;
  marks: number;
}

/**
 * Reads a file of rich text as steps: the text of boxes first, then the main text, with the marks of cells
 * and rows. Deleted and struck-out text is told apart, hidden text left out; of a field its result is read.
 *
 * Throws a `Problem`: `pasteTooLarge`, and `foreignFile` for a file that is cut or damaged, or whose encoding
 * is not known.
 */
export function openRtf(bytes: Uint8Array): readonly DocStep[] {
  const steps: DocStep[] = [];
  const reader: RtfReader = {
    tokens: rtfTokens(bytes),
    fonts: rtfFonts(),
    boxes: [],
    open: [],
    state: startState(steps),
    bytes: [],
    passed: 0,
    isDigit: false,
    left: MOST_CHARACTERS,
    marks: MOST_MARKS,
  };
  let isEnded = false;
  for (let token = reader.tokens.next(); token && !isEnded; token = reader.tokens.next()) {
    takeToken(reader, token);
    isEnded = reader.open.length === 0;
  }
  if (!isEnded) throw oldWord();
  return [...reader.boxes, ...steps, { kind: 'paragraph', depth: 0 }];
}

function takeToken(reader: RtfReader, token: RtfToken): void {
  if (token.kind === 'byte') {
    addByte(reader, token.byte);
    return;
  }
  if (token.kind === 'word' && token.word === 'u') {
    addCharacter(reader, token.number ?? 0);
    return;
  }
  flush(reader);
  reader.passed = 0;
  if (token.kind === 'word') takeWord(reader, token.word, token.number);
  else if (token.kind === 'open') {
    if (reader.open.length >= DEEPEST) throw oldWord();
    reader.open.push(reader.state);
    reader.state = { ...reader.state };
  } else closeGroup(reader);
}

function closeGroup(reader: RtfReader): void {
  const before = reader.open.pop();
  if (!before) throw oldWord();
  const { steps } = reader.state;
  // What a box holds ends with it.
  if (steps !== before.steps) steps.push({ kind: 'paragraph', depth: 0 });
  reader.state = before;
}

function takeWord(reader: RtfReader, word: string, number: number | undefined): void {
  const { state, fonts, tokens } = reader;
  if (PASSED.has(word)) passGroup(reader);
  else if (word === '*') {
    const next = tokens.next();
    if (next?.kind === 'word' && OPTIONAL.has(next.word)) takeWord(reader, next.word, next.number);
    else if (next?.kind === 'open') {
      tokens.passGroup();
      passGroup(reader);
    } else if (next?.kind === 'close') closeGroup(reader);
    else passGroup(reader);
  } else if (word === 'fonttbl') state.isFonts = true;
  else if (word === 'ansicpg') fonts.setPage(number ?? 0);
  else if (word === 'shptxt') Object.assign(state, startState(reader.boxes));
  else if (state.isFonts) fonts.declare(word, number ?? 0);
  else {
    const character = CHARACTERS.get(word);
    if (character !== undefined) addText(reader, character);
    else takeMark(reader, word);
    SETTINGS.get(word)?.(state, number);
  }
}

function takeMark(reader: RtfReader, word: string): void {
  const mark = MARKS.get(word);
  if (!mark) return;
  reader.marks -= 1;
  if (reader.marks < 0) throw new Problem('pasteTooLarge');
  mark(reader.state);
}

function passGroup(reader: RtfReader): void {
  if (!reader.tokens.passGroup()) throw oldWord();
  closeGroup(reader);
}

function addByte(reader: RtfReader, byte: number): void {
  if (reader.state.isFonts) return;
  if (reader.passed === 0) reader.bytes.push(byte);
  // A digit stands for nothing but a digit: a file that forgot what stands for a character would lose it.
  else if (byte >= 0x30 && byte <= 0x39 && !reader.isDigit) throw oldWord();
  else reader.passed -= 1;
}

/** Adds a character that is written as a number; those that stand for it are left out. */
function addCharacter(reader: RtfReader, code: number): void {
  flush(reader);
  const character = String.fromCharCode(code & 0xffff);
  addText(reader, character);
  reader.isDigit = /\d/.test(character.normalize('NFKC'));
  reader.passed = reader.state.fallback;
}

/** Adds the text of the bytes so far. */
function flush(reader: RtfReader): void {
  if (reader.bytes.length === 0) return;
  const { bytes, fonts, state } = reader;
  reader.bytes = [];
  try {
    addText(reader, fonts.decode(bytes, state.font));
  } catch (error) {
    if (error instanceof TypeError) throw oldWord();
    throw error;
  }
}

function addText(reader: RtfReader, text: string): void {
  const { state } = reader;
  if (state.isHidden || state.isFonts || text === '') return;
  reader.left -= text.length;
  if (reader.left < 0) throw new Problem('pasteTooLarge');
  state.steps.push({ kind: 'text', text, look: lookOf(state) });
}
