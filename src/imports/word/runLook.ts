import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { attributeValue, isOn } from './wordParts.js';

/** How text looks, as far as that says what it means; undefined where nothing says it. */
export interface RunLook {
  isHidden: boolean | undefined;
  isStruck: boolean | undefined;
  isRaised: boolean | undefined;
  isUnderlined: boolean | undefined;
  /** What colour and size it has, as a page says it; empty where nothing is said. */
  ink: string;
  /** The style of characters. */
  style?: string;
}

/** A look of which nothing is said yet. */
export function newLook(): RunLook {
  return { isHidden: undefined, isStruck: undefined, isRaised: undefined, isUnderlined: undefined, ink: '' };
}

/** Notes a property of a run or of a style. */
export function noteLook(look: RunLook, name: string, attributes: WrittenAttributes): void {
  const value = attributeValue(attributes, 'val');
  if (name === 'vanish') look.isHidden = isOn(attributes);
  else if (name === 'strike' || name === 'dstrike')
    look.isStruck = look.isStruck === true || isOn(attributes);
  else if (name === 'color') look.ink += inkOf('color', value);
  else if (name === 'shd') look.ink += inkOf('background', attributeValue(attributes, 'fill'));
  else if (name === 'highlight') look.ink += `background:${(value ?? 'none').toLowerCase()};`;
  else if (name === 'sz') look.ink += `font-size:${Number(value) / 2}pt;`;
  else if (name === 'vertAlign') look.isRaised = (value ?? 'baseline') !== 'baseline';
  else if (name === 'position') look.isRaised = look.isRaised === true || isOffLine(Number(value));
  else if (name === 'rStyle' && value !== undefined) look.style = value;
  else if (name === 'u') look.isUnderlined = isOn(attributes);
}

/** Letters so far off their line stand above or below it, in half points. */
const RAISED = 6;

/** True for letters that stand so many half points above or below their line that they are none of it. */
export function isOffLine(rise: number): boolean {
  return Math.abs(rise) >= RAISED;
}

/** A colour of Word as a page states it; empty for one that it chooses itself. */
export function inkOf(property: string, value = 'auto'): string {
  return /^[\da-f]{6}$/i.test(value) ? `${property}:#${value};` : '';
}
