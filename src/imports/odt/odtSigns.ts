import type { NamedElement } from '../../core/read/opened/namedElements.js';
import { noteFloating } from '../word/wordDrawings.js';
import { textOf, type WordNode } from '../word/wordNode.js';
import { addPicture, addSign, addUnfilled, type TextState } from '../word/wordState.js';

/** A frame or a form control: what is drawn at a place of the text. */
export interface OdtFrame {
  /** True where it stands in its line as a character does. */
  readonly isInLine: boolean;
  isPicture: boolean;
  hasDigits: boolean;
}

/** Where the reader is among what is seen without being text. */
export interface OdtSigns extends TextState {
  readonly frames: OdtFrame[];
  pictures: number;
}

/** What a frame shows that is no text; an object may be a formula, with digits in it. */
const SHOWN_IN_FRAME = /^drawing:(?:image|object|object-ole|plugin|applet)$/;
/** Elements that are drawn. */
const FRAMES: ReadonlySet<string> = new Set(['drawing:frame', 'drawing:control']);
/** Shapes that have no text, or parts of their own. */
const SHAPES = /^drawing:(?:line|polyline|regular-polygon|connector|measure|g)$/;
/** Marks a box that floats over the text. */
const FLOATS = 'floats';
/** The fields of forms, by the ends of their types. */
const FORM_FIELD = /\bFORM(?:TEXT|DROPDOWN|CHECKBOX)$/;
/** What fields of forms hold, by the names of their parameters. */
const HELD: Readonly<Record<string, string>> = {
  Dropdown_ListEntry: 'listEntry',
  Dropdown_Selected: 'result',
  Checkbox_Checked: 'checked',
};
/** Notes an element of a field of a form, or of what is drawn. */
export function openSign(state: OdtSigns, { name, attributes }: NamedElement): void {
  if (name === 'field:fieldmark' || name === 'field:fieldmark-start') {
    state.fields.mark('begin');
    state.fields.instruct(FORM_FIELD.exec(attributes.get('field:type') ?? '')?.[0] ?? '');
    if (name === 'field:fieldmark-start') state.fields.mark('separate');
  } else if (name === 'field:fieldmark-end') addSign(state, state.fields.mark('end'));
  else if (name === 'field:param') {
    const held = HELD[attributes.get('field:name') ?? ''];
    if (held !== undefined) state.fields.hold(held, attributes.get('field:value'));
  } else if (FRAMES.has(name)) {
    const isInLine = attributes.get('text:anchor-type') === 'as-char';
    state.frames.push({ isInLine, isPicture: name === 'drawing:control', hasDigits: false });
  } else if (SHAPES.test(name) && isFloating(attributes)) noteFloating(state);
}

/** What marks a box that floats; one that is not anchored itself does as the frame around it. */
export function floatOf({ frames }: OdtSigns, { attributes }: NamedElement): Record<string, string> {
  const isOver = isFloating(attributes) || frames.at(-1)?.isInLine === false;
  return isOver ? { [FLOATS]: '' } : {};
}

/** Ends a box; one without text that floats may lie over what is below it. */
export function closeBox(state: OdtSigns, box: WordNode): void {
  if (box.attributes[FLOATS] !== undefined && textOf(box).trim() === '') noteFloating(state);
}

/** True for what hangs on the text where it stands and is no part of its line. */
function isFloating(attributes: NamedElement['attributes']): boolean {
  return /^(?:char|paragraph)$/.test(attributes.get('text:anchor-type') ?? '');
}

/** Notes an element that is passed over: a picture, or a prompt where nothing is filled in yet. */
export function passSign(state: OdtSigns, { name }: NamedElement): void {
  const frame = state.frames.at(-1);
  if (name === 'text:placeholder' || name === 'loext:content-control') addUnfilled(state);
  else if (frame && SHOWN_IN_FRAME.test(name)) {
    frame.isPicture = true;
    frame.hasDigits ||= name === 'drawing:object';
  }
}

/** Ends an element of a field or of what is drawn. */
export function closeSign(state: OdtSigns, name: string): void {
  if (name === 'field:fieldmark') addSign(state, state.fields.mark('end'));
  else if (FRAMES.has(name)) {
    const frame = state.frames.pop();
    if (frame?.isPicture !== true) return;
    state.pictures += 1;
    if (frame.isInLine) addPicture(state, frame.hasDigits);
    else noteFloating(state);
  }
}
