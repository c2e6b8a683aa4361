import type { FlatLook } from '../../../core/read/opened/flatDocument.js';
import { colourAt, namedColour, shadingAt } from './docColours.js';
import type { DocProperties } from './properties.js';

/** What the look of a text says: how it is read, and what stands in its place. */
export interface TextLook extends FlatLook {
  readonly isDeleted: boolean;
  /** True for characters that stand for something else: a picture, a symbol. */
  readonly isSpecial: boolean;
  /** The number of its font. */
  readonly font: number;
  /** The symbol that is shown in its place, and the number of the font of that; 0 for none. */
  readonly symbol: number;
  readonly symbolFont: number;
  /** Where in the stream of data its picture is, or what the field of a form holds; -1 for nowhere. */
  readonly data: number;
  readonly isForm: boolean;
}

/** Finds the properties of a style, by its number, with those that it is based on. */
export type PropertiesOfStyle = (style: number) => DocProperties;

/** The properties of texts that say what these mean. */
const DELETED = 0x0800;
const STRUCK: ReadonlySet<number> = new Set([0x0837, 0x2a53]);
const HIDDEN: ReadonlySet<number> = new Set([0x083c, 0x0818, 0x0802]);
const RAISED = 0x2a48;
const RISE = 0x4845;
const UNDERLINED = 0x2a3e;
const SPECIAL = 0x0855;
const FONT = 0x4a4f;
const SYMBOL = 0x6a09;
/** No property of its own: the font that a symbol states. */
const SYMBOL_FONT = -1;
const DATA = 0x6a03;
const FORM = 0x0806;
const SIZE = 0x4a43;
const SCALE = 0x4852;
const SPACING = 0x8840;
/** The colour of a text, by a number too, as older programs read it; what is behind it, and marks it. */
const [COLOUR, NAMED_COLOUR, FILL, HIGHLIGHT] = [0x6870, 0x2a42, 0xca71, 0x2a0c];
const STYLE = 0x4a30;
const PLAIN = 0x2a33;

/** The size of text of which nothing is said, in half points. */
const USUAL_SIZE = 20;

/** What a property is set to that holds as its style says, or the opposite of that. */
const AS_STYLE = 0x80;
const NOT_AS_STYLE = 0x81;

/** What is set so far: properties that are on, and the values of others. */
interface Settings {
  readonly on: Set<number>;
  readonly values: Map<number, number>;
  readonly colours: Map<number, string>;
}

/**
 * Reads what the look of a text says in a paragraph whose style has such properties; of several settings of
 * one property the last holds.
 */
export function readLook(paragraph: DocProperties, own: DocProperties, ofStyle: PropertiesOfStyle): TextLook {
  let style = withSettings(NOTHING, paragraph, NOTHING);
  let settings = copyOf(style);
  for (const property of own) {
    if (property.code === STYLE) {
      style = withSettings(style, ofStyle(property.value.getUint16(0, true)), style);
      settings = withSettings(settings, ofStyle(property.value.getUint16(0, true)), settings);
    } else if (property.code === PLAIN) settings = copyOf(style);
    else take(settings, property, style);
  }
  return lookOf(settings);
}

const NOTHING: Settings = { on: new Set(), values: new Map(), colours: new Map() };

function copyOf({ on, values, colours }: Settings): Settings {
  return { on: new Set(on), values: new Map(values), colours: new Map(colours) };
}

function withSettings(before: Settings, properties: DocProperties, style: Settings): Settings {
  const settings = copyOf(before);
  for (const property of properties) take(settings, property, style);
  return settings;
}

function take(settings: Settings, { code, value }: DocProperties[number], style: Settings): void {
  const { on, values, colours } = settings;
  const size = value.byteLength;
  const setting = size === 0 ? 0 : value.getUint8(0);
  if (TOGGLES.has(code)) {
    const isOfStyle = style.on.has(code);
    const isOn = setting === AS_STYLE ? isOfStyle : setting === NOT_AS_STYLE ? !isOfStyle : setting === 1;
    if (isOn) on.add(code);
    else on.delete(code);
  } else if (code === COLOUR) colours.set(code, colourAt(value, 0));
  else if (code === FILL) colours.set(code, shadingAt(value, 0));
  else if (code === NAMED_COLOUR || code === HIGHLIGHT) colours.set(code, namedColour(setting));
  else if (code === RISE || code === SPACING) values.set(code, value.getInt16(0, true));
  else if (code === SYMBOL) {
    values.set(SYMBOL_FONT, value.getUint16(0, true));
    values.set(SYMBOL, value.getUint16(2, true));
  } else if (code === FONT || code === SIZE || code === SCALE) values.set(code, value.getUint16(0, true));
  else if (code === DATA) values.set(code, value.getInt32(0, true));
  else if (VALUES.has(code)) values.set(code, setting);
}

const TOGGLES: ReadonlySet<number> = new Set([DELETED, ...STRUCK, ...HIDDEN]);
const VALUES: ReadonlySet<number> = new Set([RAISED, UNDERLINED, SPECIAL, FORM]);

function lookOf({ on, values, colours }: Settings): TextLook {
  const colourOf = (code: number) => colours.get(code) ?? '';
  const valueOf = (code: number) => values.get(code) ?? 0;
  const isDeleted = on.has(DELETED);
  return {
    isDeleted,
    isStruck: isDeleted || hasAny(on, STRUCK),
    isHidden: hasAny(on, HIDDEN),
    isRaised: valueOf(RAISED) !== 0,
    rise: valueOf(RISE),
    isUnderlined: valueOf(UNDERLINED) !== 0,
    colour: colours.get(COLOUR) ?? colourOf(NAMED_COLOUR),
    fill: colourOf(HIGHLIGHT) || colourOf(FILL),
    size: values.get(SIZE) ?? USUAL_SIZE,
    ...(values.has(SPACING) ? { spacing: valueOf(SPACING) } : {}),
    ...(values.has(SCALE) ? { scale: valueOf(SCALE) } : {}),
    isSpecial: valueOf(SPECIAL) !== 0,
    font: valueOf(FONT),
    symbol: valueOf(SYMBOL),
    symbolFont: valueOf(SYMBOL_FONT),
    data: values.get(DATA) ?? -1,
    isForm: valueOf(FORM) !== 0,
  };
}

function hasAny(on: ReadonlySet<number>, codes: ReadonlySet<number>): boolean {
  return [...codes].some((code) => on.has(code));
}
