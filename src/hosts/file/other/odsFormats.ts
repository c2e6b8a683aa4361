import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { namesNotZero, namesNumbers, type NumberLook } from '../../numberFormat.js';
import { appliedTo, conditionOf, type OdsCondition } from './odsCondition.js';

/** A format of numbers, as far as it is known what it shows, and the formats that it has for some numbers. */
interface OwnFormat {
  readonly colour: string | undefined;
  /** True for shares, days and others that are not shown in the digits of a number. */
  readonly isOther: boolean;
  readonly isOfDays: boolean;
  readonly hasDigits: boolean;
  readonly words: string;
  /** What fills up the cell. */
  readonly filling: string;
  readonly parts: readonly OdsCondition[];
}

/** The formats of numbers of a document. */
export interface OdsFormats {
  /** True where a format, or one of its parts, gives a colour. */
  readonly isColoured: (format: string) => boolean;
  /** Whether a format is of days or times, or of others that are not shown in the digits of a number. */
  readonly kindOf: (format: string) => 'days' | 'other' | undefined;
  /** The colour that a format gives a number, where it gives one. */
  readonly colourOf: (format: string, value: number) => string | undefined;
  /** True where a format has no colour, no filling and no parts, which depend on the number. */
  readonly isSteady: (format: string) => boolean;
  /** True where a format fills up the cell of a number with a digit. */
  readonly isFilled: (format: string, value: number) => boolean;
  /** How a format shows a number that no text shows; undefined where that is as it is, or not known. */
  readonly lookOf: (format: string, value: number) => NumberLook | undefined;
  readonly open: (name: string, attributes: NamedElement['attributes']) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** A format has fewer parts: office programs write three. */
const MOST_PARTS = 100;

const FORMAT = /^datastyle:[\w-]+-style$/;
/** Formats whose numbers are shown in their own digits. */
const AS_IT_IS = /^datastyle:(?:number|currency|text)-style$/;
const OF_DAYS = /^datastyle:(?:date|time)-style$/;
const DIGITS = /^datastyle:(?:number|scientific-number|fraction|text-content)$/;
const WORDS = /^datastyle:(?:text|currency-symbol)$/;
const FILLING = 'datastyle:fill-character';

/** Collects the formats of numbers from the elements of a document. */
export function odsFormats(): OdsFormats {
  const formats = new Map<string, OwnFormat>();
  let [current, within]: [string, 'words' | 'filling' | undefined] = ['', undefined];
  const change = (more: (own: OwnFormat) => Partial<OwnFormat>) => {
    const own = formats.get(current);
    if (own) formats.set(current, { ...own, ...more(own) });
  };
  const partFor = (name: string, value: number) => {
    const whole = formats.get(name);
    // What a format compares is the number alone, wherever it stands.
    const part = whole && appliedTo(whole.parts, { row: 1, column: 1, value }, () => undefined);
    return formats.get(part ?? name);
  };
  return {
    isColoured: (name) => coloursOf(formats, name).some((colour) => colour !== undefined),
    kindOf: (name) => kindOf(formats.get(name)),
    isSteady: (name) => isSteady(formats.get(name)),
    colourOf: (name, value) => partFor(name, value)?.colour,
    isFilled: (name, value) => isFilledBy(partFor(name, value)?.filling ?? '', value),
    lookOf: (name, value) => lookBy(partFor(name, value), value),
    open: (name, attributes) => {
      if (FORMAT.test(name)) {
        current = attributes.get('style:name') ?? '';
        formats.set(current, startFormat(!AS_IT_IS.test(name), OF_DAYS.test(name)));
      } else if (name === 'style:style') current = '';
      else if (name === 'style:text-properties') change(() => colourIn(attributes));
      else if (name === 'style:map') change(({ parts }) => withPart(parts, attributes));
      else if (DIGITS.test(name))
        change(({ isOther }) => ({ hasDigits: true, isOther: isOther || isScaled(attributes) }));
      within = WORDS.test(name) ? 'words' : name === FILLING ? 'filling' : undefined;
    },
    text: (text) => {
      if (within === 'words') change(({ words }) => ({ words: words + text }));
      else if (within === 'filling') change(({ filling }) => ({ filling: filling + text }));
    },
    close: () => {
      within = undefined;
    },
  };
}

function withPart(parts: OwnFormat['parts'], attributes: NamedElement['attributes']): Partial<OwnFormat> {
  return parts.length < MOST_PARTS ? { parts: [...parts, conditionOf(attributes)] } : {};
}

/** The colours of a format and of its parts. */
function coloursOf(formats: ReadonlyMap<string, OwnFormat>, name: string): readonly (string | undefined)[] {
  const whole = formats.get(name);
  const parts = whole?.parts ?? [];
  return [whole, ...parts.map(({ applied }) => formats.get(applied))].map((each) => each?.colour);
}

function isSteady(format: OwnFormat | undefined): boolean {
  return !format || (format.colour === undefined && format.filling === '' && format.parts.length === 0);
}

function kindOf(format: OwnFormat | undefined): ReturnType<OdsFormats['kindOf']> {
  if (format?.isOfDays === true) return 'days';
  return format?.isOther === true ? 'other' : undefined;
}

function startFormat(isOther: boolean, isOfDays: boolean): OwnFormat {
  return { colour: undefined, isOther, isOfDays, hasDigits: false, words: '', filling: '', parts: [] };
}

function colourIn(attributes: NamedElement['attributes']): Partial<OwnFormat> {
  const colour = attributes.get('xsl-fo-compatible:color')?.toLowerCase();
  return colour === undefined ? {} : { colour };
}

/** True for a digit beside a number that makes another one of it. */
function isFilledBy(filling: string, value: number): boolean {
  return value === 0 ? namesNotZero(filling) : /\d/.test(filling);
}

/** True for digits of a number that is divided first, as by a thousand. */
function isScaled(attributes: NamedElement['attributes']): boolean {
  return Number(attributes.get('datastyle:display-factor') ?? 1) !== 1;
}

function lookBy(format: OwnFormat | undefined, value: number): NumberLook | undefined {
  if (!format) return undefined;
  const { isOther, hasDigits, words } = format;
  if (!isOther && !hasDigits && words.trim() === '') return { isInvisible: true };
  const isAnother = isOther ? value !== 0 || !hasDigits : !hasDigits || namesNumbers(words);
  return isAnother ? { isShownOtherwise: true } : undefined;
}
