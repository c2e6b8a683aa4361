import type { SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { dayOf } from '../../../core/form/serialDay.js';
import { hidesText, shownBy, textShownBy, type NumberLook } from '../../numberFormat.js';
import { isSameInk, WHITE, type Palette } from '../colours/palette.js';
import { decodeCodes } from '../xml/cellCodes.js';
import type { ValueFormat } from './readStyles.js';
import type { CellText, TextRun } from './richText.js';
import { seenOf, type TextPiece } from './seenPieces.js';

/** What a cell holds besides its place and its formula. */
export type Content = Pick<SheetCell, 'value' | 'error' | 'date' | 'plain'> & NumberLook;

/** What the values of cells refer to. */
export interface ValueContext {
  readonly strings: () => readonly CellText[];
  readonly formats: () => readonly ValueFormat[];
  readonly palette: () => Palette;
  readonly isFrom1904: boolean;
}

/** A cell as its markup states it: its type, its style, and the text of its value. */
export interface CellMarkup {
  readonly type: string;
  readonly style: string | undefined;
  /** The text of `<v>`; undefined where the cell has none. */
  readonly value: string | undefined;
  /** What `<is>` holds; undefined where the cell has none. */
  readonly inline: CellText | undefined;
}

/** A number as XML Schema writes one; Excel writes no other. */
export const XML_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What a cell holds; undefined for a cell without a value. A number that is not written as one is text, so
 * that it is told. Throws `damaged` for an unknown type and for a shared text that is not there.
 */
export function contentOf(cell: CellMarkup, context: ValueContext): Content | undefined {
  const { type, value, inline } = cell;
  if (type === 'inlineStr' || (value === undefined && inline))
    return inline ? struck(inline, cell, context) : textOf(value, cell, context);
  if (value === undefined) return undefined;
  if (type === 'n') return numberOf(value.trim(), cell, context);
  if (type === 's') return struck(sharedText(value.trim(), context), cell, context);
  if (type === 'str') return textOf(value, cell, context);
  if (type === 'b') return booleanOf(value.trim());
  if (type === 'e') return { value: null, error: value.trim() };
  if (type === 'd') return { value: value.trim(), date: value.trim().slice(0, 10) };
  throw new Problem('damaged', { type });
}

/** A number like any other, by which a format is known whose number is not there. */
const SOME_NUMBER = 12;

/** What a formula without a result is in its style: struck out, a day, or what it makes of a number. */
export function withoutResult(style: string | undefined, context: ValueContext): Content {
  const format = style === undefined ? undefined : context.formats()[Number(style)];
  if (!format) return { value: null };
  const { padded: _, ...look } = lookOf(SOME_NUMBER, format, context) ?? {};
  const { isDate, isStruck } = format;
  return { value: null, ...(isDate ? { date: '' } : {}), ...(isStruck ? { plain: '' } : {}), ...look };
}

function textOf(value: string | undefined, cell: CellMarkup, context: ValueContext): Content | undefined {
  return value === undefined ? undefined : struck({ text: decodeCodes(value) }, cell, context);
}

function numberOf(value: string, cell: CellMarkup, context: ValueContext): Content | undefined {
  if (value === '') return undefined;
  if (!XML_NUMBER.test(value)) return { value };
  const number = Number(value);
  const format = formatOf(cell, context);
  if (!format) return { value: number };
  const { isDate, isStruck } = format;
  const look = lookOf(number, format, context);
  if (!isDate && !isStruck && !look) return { value: number };
  return {
    value: number,
    ...(isDate ? { date: dayOf(number, context.isFrom1904) } : {}),
    ...(isStruck ? { plain: '' } : {}),
    ...look,
  };
}

function lookOf(number: number, format: ValueFormat, { palette }: ValueContext): NumberLook | undefined {
  const { isDate, isPartOfDay, isOfSymbols, numberFormat } = format;
  if (format.isInvisible(palette())) return { isInvisible: true };
  if (isOfSymbols) return { isShownOtherwise: true };
  if (isDate) return isPartOfDay ? { isShownOtherwise: true } : undefined;
  return numberFormat === undefined ? undefined : shownBy(number, numberFormat, format.isOnWhite(palette()));
}

function booleanOf(value: string): Content {
  if (value === '1' || value === 'true') return { value: true };
  return { value: value === '0' || value === 'false' ? false : value };
}

function sharedText(index: string, { strings }: ValueContext): CellText {
  const text = /^\d+$/.test(index) ? strings()[Number(index)] : undefined;
  if (!text) throw new Problem('damaged', { string: index });
  return text;
}

/** A text in the format of its cell, which may strike it out as a whole, and in that of its runs. */
function struck(given: CellText, cell: CellMarkup, context: ValueContext): Content {
  const format = formatOf(cell, context);
  const { text: value } = given;
  if (format?.isStruck && value !== '') return { value, plain: '' };
  const { plain, isInvisible = false } = given.runs
    ? seenOf(given.runs.map((run) => pieceOf(run, format, context)))
    : { plain: given.plain, isInvisible: format?.isInvisible(context.palette()) };
  const isHidden = isInvisible || (format?.numberFormat !== undefined && hidesText(format.numberFormat));
  return {
    value,
    ...(plain === undefined || plain === value ? {} : { plain }),
    ...(isHidden ? { isInvisible: true } : textShownBy(value, format?.numberFormat ?? '')),
    ...(format?.isOfSymbols && !given.runs && /\d/.test(value) ? { isShownOtherwise: true } : {}),
  };
}

/** A run as it is seen on the ground of its cell. */
function pieceOf(run: TextRun, format: ValueFormat | undefined, { palette }: ValueContext): TextPiece {
  const { text, colour, isTiny = false, isAltered = false } = run;
  const isOnGround = () =>
    colour === undefined
      ? (format?.isInvisible(palette()) ?? false)
      : isSameInk(colour, format?.ground ?? WHITE, palette());
  return { text, isAside: isAltered, isUnseen: isTiny || isOnGround() };
}

function formatOf({ style }: CellMarkup, { formats }: ValueContext): ValueFormat | undefined {
  return style === undefined ? undefined : formats()[Number(style)];
}
