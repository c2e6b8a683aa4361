import type { FlatDocument, FlatStep } from '../../../core/read/opened/flatDocument.js';
import { Problem } from '../../../core/report/problem.js';
import { oldWord } from '../doc/fileInformation.js';
import { MOST_CHARACTERS, MOST_MARKS } from '../doc/wordNumbers.js';
import { rtfColours } from './rtfColours.js';
import { rtfFonts } from './rtfFonts.js';
import { startApart, type RtfReader } from './rtfReader.js';
import { startState } from './rtfState.js';
import { addByte, addCharacter, addText, flush } from './rtfText.js';
import { rtfTokens, type RtfToken } from './rtfTokens.js';
import { CHARACTERS, DRAWN, MARKS, OPTIONAL, PASSED, SETTINGS } from './rtfWords.js';

/** The most groups within each other. */
const DEEPEST = 1000;

/**
 * Reads a file of rich text as steps, with the marks of cells and rows; the text of a box stands before the
 * paragraph that it hangs on.
 *
 * Throws a `Problem`: `pasteTooLarge`, and `foreignFile` for a file that is cut or damaged, or whose encoding
 * is not known.
 */
export function openRtf(bytes: Uint8Array): FlatDocument {
  const steps: FlatStep[] = [];
  const colours = rtfColours();
  const reader: RtfReader = {
    tokens: rtfTokens(bytes),
    fonts: rtfFonts(),
    notes: [],
    margins: [],
    colours,
    open: [],
    state: startState(steps, colours.all),
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
  const { notes, margins } = reader;
  return { steps: [...steps, { kind: 'paragraph', depth: 0 }], notes, margins };
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
  const { steps, fields, endApart, shape } = reader.state;
  if (fields > before.fields && steps === before.steps) steps.push({ kind: 'field', mark: 'end' });
  if (steps !== before.steps) endApart(before.steps);
  // Only the outermost of shapes within each other ends where none is open.
  else if (shape && !before.shape && !shape.hasText) steps.push({ kind: 'aside', of: 'floating' });
  reader.state = before;
}

function takeWord(reader: RtfReader, word: string, number: number | undefined): void {
  const { state, fonts, colours, tokens } = reader;
  if (PASSED.has(word) || DRAWN.has(word)) {
    addDrawn(reader, DRAWN.get(word));
    passGroup(reader);
  } else if (word === '*') {
    const next = tokens.next();
    if (next?.kind === 'word' && OPTIONAL.has(next.word)) takeWord(reader, next.word, next.number);
    else if (next?.kind === 'open') {
      tokens.passGroup();
      passGroup(reader);
    } else if (next?.kind === 'close') closeGroup(reader);
    else passGroup(reader);
  } else if (word === 'upr') passFirst(reader);
  else if (word === 'fonttbl') state.isFonts = true;
  else if (word === 'colortbl') state.isColours = true;
  else if (word === 'ansicpg') fonts.setPage(number ?? 0);
  else if (state.isColours) colours.mix(word, number ?? 0);
  else if (state.isFonts) fonts.declare(word, number ?? 0);
  else {
    const character = CHARACTERS.get(word);
    if (character !== undefined) addText(reader, character);
    else if (!state.isCode) takeMark(reader, word);
    startApart(reader, word);
    SETTINGS.get(word)?.(state, number);
  }
}

/** Adds what is drawn within its line; undefined for what is none. */
function addDrawn({ state }: RtfReader, hasDigits: boolean | undefined): void {
  if (hasDigits !== undefined && !state.isHidden) state.steps.push({ kind: 'picture', hasDigits });
}

function takeMark(reader: RtfReader, word: string): void {
  const mark = MARKS.get(word);
  if (!mark) return;
  reader.marks -= 1;
  if (reader.marks < 0) throw new Problem('pasteTooLarge');
  mark(reader.state);
}

/** Passes over a text in bytes, behind which the same stands in Unicode. */
function passFirst({ tokens }: RtfReader): void {
  if (tokens.next()?.kind !== 'open' || !tokens.passGroup()) throw oldWord();
}

function passGroup(reader: RtfReader): void {
  if (!reader.tokens.passGroup()) throw oldWord();
  closeGroup(reader);
}
