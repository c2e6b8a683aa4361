import { Problem } from '../../../core/report/problem.js';
import { oldWord } from '../doc/fileInformation.js';
import { isSymbolFont } from '../reading/symbolFonts.js';
import type { RtfReader } from './rtfReader.js';
import { lookOf } from './rtfState.js';

/** Where the characters of fonts of symbols stand among those for private use. */
const OWN = 0xf000;
const BLANK = 0x20;

/** Adds a byte of text, unless it stands for a character before it. */
export function addByte(reader: RtfReader, byte: number): void {
  if (reader.state.isColours) {
    reader.colours.endAt(byte);
    return;
  }
  if (reader.state.isFonts) {
    reader.fonts.spell(byte);
    return;
  }
  if (reader.passed === 0) reader.bytes.push(byte);
  // A digit stands for nothing but a digit: a file that forgot what stands for a character would lose it.
  else if (byte >= 0x30 && byte <= 0x39 && !reader.isDigit) throw oldWord();
  else reader.passed -= 1;
}

/** Adds a character that is written as a number; those that stand for it are left out. */
export function addCharacter(reader: RtfReader, code: number): void {
  flush(reader);
  const character = String.fromCharCode(code & 0xffff);
  const isSymbol = (code & 0xff00) === OWN && showsSymbols(reader);
  if (isSymbol) addSymbol(reader, code & 0xff);
  else addText(reader, character);
  reader.isDigit = isSymbol || /\d/.test(character.normalize('NFKC'));
  reader.passed = reader.state.fallback;
}

/** Adds the text of the bytes so far. */
export function flush(reader: RtfReader): void {
  if (reader.bytes.length === 0) return;
  const { bytes, fonts, state } = reader;
  reader.bytes = [];
  if (fonts.hasSymbols(state.font) && !state.isCode) {
    for (const byte of bytes) addSymbol(reader, byte);
    return;
  }
  try {
    addText(reader, fonts.decode(bytes, state.font));
  } catch (error) {
    if (error instanceof TypeError) throw oldWord();
    throw error;
  }
}

/** Adds text as it looks. */
export function addText(reader: RtfReader, text: string): void {
  const { state } = reader;
  if (state.isFonts || state.isColours || text === '') return;
  spend(reader, text.length);
  state.steps.push({ kind: 'text', text, look: lookOf(state) });
}

/** Adds a character of a font of symbols, by its number there; a blank is one in any font. */
function addSymbol(reader: RtfReader, code: number): void {
  if (code === BLANK) {
    addText(reader, ' ');
    return;
  }
  spend(reader, 1);
  const { state, fonts } = reader;
  const font = fonts.nameOf(state.font);
  state.steps.push({ kind: 'symbol', font, code: OWN + code, look: lookOf(state) });
}

/** True where characters for private use are symbols: by the encoding of the font, or by its name. */
function showsSymbols({ state, fonts }: RtfReader): boolean {
  const name = fonts.nameOf(state.font);
  return fonts.hasSymbols(state.font) || isSymbolFont(name) || name.toLowerCase() === 'symbol';
}

function spend(reader: RtfReader, characters: number): void {
  reader.left -= characters;
  if (reader.left < 0) throw new Problem('pasteTooLarge');
}
