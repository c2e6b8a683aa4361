import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import type { TextPlace } from './isUnclear.js';
import { attributeValue, isOn, isSaid } from './wordParts.js';

type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** How text looks, as far as that says what it means; undefined where nothing says it. */
export interface RunLook extends Writable<TextPlace> {
  isHidden: boolean | undefined;
  isStruck: boolean | undefined;
  /** True for two lines through it, which stand beside a single one. */
  isStruckTwice?: boolean | undefined;
  isRaised: boolean | undefined;
  isUnderlined: boolean | undefined;
  /** True where its line is too low to be read, and where each of its letters is too narrow. */
  isFlat?: boolean | undefined;
  isNarrow?: boolean | undefined;
  /** True in a run that stands from right to left. */
  isFromRight?: boolean;
  /** The font of its digits. */
  font?: string | undefined;
  /** What colour and size it has, as a page says it; empty where nothing is said. */
  ink: string;
  /** The style of characters. */
  style?: string;
}

/** A look of which nothing is said yet. */
export function newLook(): RunLook {
  return { isHidden: undefined, isStruck: undefined, isRaised: undefined, isUnderlined: undefined, ink: '' };
}

/** A colour that Word chooses itself, seen on whatever is behind it, as a page says it. */
const CHOSEN = 'color:auto;';

type NoteProperty = (look: RunLook, value: string | undefined, attributes: WrittenAttributes) => void;

/** What the properties of a run or of a style say. */
const NOTED: ReadonlyMap<string, NoteProperty> = new Map<string, NoteProperty>([
  ['vanish', hide],
  ['specVanish', hide],
  ['strike', (look, _, attributes) => void (look.isStruck = isOn(attributes))],
  ['dstrike', (look, _, attributes) => void (look.isStruckTwice = isOn(attributes))],
  ['color', (look, value) => void (look.ink += value === 'auto' ? CHOSEN : inkOf('color', value))],
  ['shd', (look, _, attributes) => void (look.ink += shadingOf(attributes))],
  ['highlight', (look, value = 'none') => void (look.ink += `background:${value.toLowerCase()};`)],
  ['sz', (look, value) => setSize(look, Number(value))],
  ['w', (look, value) => void (look.isNarrow = isTooNarrow(Number(value)))],
  ['spacing', (look, value) => void (look.spacing = Number(value))],
  ['rtl', (look, _, attributes) => void (look.isFromRight = isOn(attributes))],
  ['fitText', (look, value) => void (look.fit = Number(value))],
  ['vertAlign', (look, value = 'baseline') => void (look.isRaised = value !== 'baseline')],
  ['position', (look, value) => raise(look, Number(value))],
  ['rStyle', (look, value) => (value === undefined ? undefined : void (look.style = value))],
  ['u', (look, _, attributes) => void (look.isUnderlined = isOn(attributes))],
  ['rFonts', (look, _, attributes) => void (look.font = attributeValue(attributes, 'ascii') ?? look.font)],
  ['eastAsianLayout', (look, _, attributes) => void (look.isCombined = isSaid(attributes, 'combine'))],
  // The mark of a note, which is raised in every document that does not write it by itself.
  ['footnoteReference', (look) => void (look.isRaised = true)],
  ['endnoteReference', (look) => void (look.isRaised = true)],
]);

/** Notes a property of a run or of a style. */
export function noteLook(look: RunLook, name: string, attributes: WrittenAttributes): void {
  NOTED.get(name)?.(look, attributeValue(attributes, 'val'), attributes);
}

/** Letters that are narrower, in hundredths of their width, are not read. */
const NARROWEST = 20;

/** True for letters so many hundredths as wide as they are usually, which nobody reads; 0 is no width. */
export function isTooNarrow(percent: number): boolean {
  return percent > 0 && percent < NARROWEST;
}

/** Letters so far off their line stand above or below it, in half points. */
const RAISED = 6;

/** Smaller letters are off their line from so many half points on, and are smaller below such a part. */
const LIFTED = 2;
const SMALLER = 0.86;

/** True for letters that stand so many half points above or below their line that they are none of it. */
export function isOffLine(rise: number): boolean {
  return Math.abs(rise) >= RAISED;
}

/** True for letters a little off their line that are smaller than those around, so many half points high. */
export function isLifted(
  { rise = 0, size = Infinity }: Pick<RunLook, 'rise' | 'size'>,
  around: number,
): boolean {
  return Math.abs(rise) >= LIFTED && size < around * SMALLER;
}

/** A size of type in half points, as a page states it. */
export function sizeInk(halfPoints: number): string {
  return `font-size:${halfPoints / 2}pt;`;
}

/** A colour of Word as a page states it; empty for one that it chooses itself. */
export function inkOf(property: string, value = 'auto'): string {
  return /^[\da-f]{6}$/i.test(value) ? `${property}:#${value};` : '';
}

/** What a shading puts behind: of a pattern without gaps, the colour of that. */
export function shadingOf(attributes: WrittenAttributes): string {
  const isSolid = attributeValue(attributes, 'val') === 'solid';
  return inkOf('background', attributeValue(attributes, isSolid ? 'color' : 'fill'));
}

function hide(look: RunLook, _: string | undefined, attributes: WrittenAttributes): void {
  look.isHidden = isOn(attributes);
}

function raise(look: RunLook, rise: number): void {
  look.isRaised = look.isRaised === true || isOffLine(rise);
  look.rise = rise;
}

function setSize(look: RunLook, size: number): void {
  look.size = size;
  look.ink += sizeInk(size);
}
