import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { isDateFormat, showsDay } from '../../dateFormat.js';
import { BLACK, isSameInk, WHITE } from '../colours/palette.js';
import { isTinyType } from '../colours/tinyType.js';
import type { ValueFormat } from '../reading/readStyles.js';
import { isSymbolFont } from '../reading/symbolFonts.js';
import { isTrue } from '../reading/xmlBoolean.js';
import { styleLine } from './styleLine.js';

/** The formats of cells of an XML Spreadsheet. */
export interface XmlTableStyles {
  /** The formats, by the numbers that `numberOf` gives. */
  readonly formats: () => readonly ValueFormat[];
  /** The number of the format of a style; that of the usual style for a name that there is not. */
  readonly numberOf: (style: string) => string;
  /** True for a workbook of LibreOffice, which names the usual style by its id; Excel names it Normal. */
  readonly isOfLibreOffice: () => boolean;
  /** Takes an element of the styles. */
  readonly open: (element: NamedElement) => void;
}

/** What a style says itself; what it says nothing of is as in its parent, and at last as in the usual one. */
interface OwnXmlTableStyle {
  readonly parent: string;
  colour?: string;
  size?: number;
  font?: string;
  isStruck?: boolean;
  /** True where it is raised or lowered. */
  isRaised?: boolean;
  ground?: string;
  format?: string;
}

const FONT = ['Color', 'Size', 'FontName', 'StrikeThrough', 'VerticalAlign'];
const USUAL = 'Default';
const HEX = /^#([\da-f]{6})$/i;

/** The formats that have a name, as codes. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['General Number', 'General'],
  ['General Date', 'yyyy/m/d h:mm'],
  ['Long Date', 'yyyy/m/d'],
  ['Medium Date', 'd-mmm-yy'],
  ['Short Date', 'yyyy/m/d'],
  ['Long Time', 'h:mm:ss'],
  ['Medium Time', 'h:mm'],
  ['Short Time', 'h:mm'],
  ['Currency', '"¥"#,##0.00'],
  ['Euro Currency', '#,##0.00'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
  ['Yes/No', '"Yes";"Yes";"No"'],
  ['True/False', '"True";"True";"False"'],
  ['On/Off', '"On";"On";"Off"'],
]);

/** Collects the styles of a workbook, which stand before its sheets. */
export function xmlTableStyles(): XmlTableStyles {
  const styles = new Map<string, OwnXmlTableStyle>();
  const numbers = new Map<string, number>();
  const formats: ValueFormat[] = [];
  let current: OwnXmlTableStyle | undefined;
  let isOfLibreOffice = false;
  const lineOf = (id: string) => [...styleLine(styles, id), styles.get(USUAL) ?? { parent: '' }];
  return {
    formats: () => formats,
    isOfLibreOffice: () => isOfLibreOffice,
    numberOf: (style) => {
      const id = styles.has(style) ? style : USUAL;
      const known = numbers.get(id) ?? formats.push(formatOf(lineOf(id))) - 1;
      numbers.set(id, known);
      return String(known);
    },
    open: ({ name, attributes }) => {
      if (name === 'ss:Style') {
        current = { parent: attributes.get('ss:Parent') ?? '' };
        const id = attributes.get('ss:ID') ?? '';
        styles.set(id, current);
        if (id === USUAL) isOfLibreOffice = attributes.get('ss:Name') === USUAL;
      } else if (current) Object.assign(current, saidBy(name, attributes));
    },
  };
}

/** What an element of a style says. */
function saidBy(name: string, attributes: NamedElement['attributes']): Partial<OwnXmlTableStyle> {
  if (name === 'ss:NumberFormat') return { format: attributes.get('ss:Format') ?? 'General' };
  if (name === 'ss:Interior') return { ground: groundOf(attributes) };
  if (name !== 'ss:Font') return {};
  const [colour, size, font, struck, place] = FONT.map((each) => attributes.get(`ss:${each}`));
  return {
    ...(colour === undefined ? {} : { colour: xmlTableColour(colour) }),
    ...(size === undefined ? {} : { size: Number(size) }),
    ...(font === undefined ? {} : { font }),
    ...(struck === undefined ? {} : { isStruck: isTrue(struck.toLowerCase()) }),
    ...(place === undefined ? {} : { isRaised: place.toLowerCase() !== 'none' }),
  };
}

/** The six digits of a colour of text, which is black where the program chooses it. */
export function xmlTableColour(written: string): string {
  if (/^automatic$/i.test(written)) return BLACK;
  return digitsOf(written);
}

function digitsOf(written: string): string {
  return HEX.exec(written)?.[1]?.toLowerCase() ?? '';
}

/** The colour behind a text; empty where it is not one. */
function groundOf(attributes: NamedElement['attributes']): string {
  const [pattern = 'None', colour = ''] = ['ss:Pattern', 'ss:Color'].map((name) => attributes.get(name));
  if (pattern === 'None') return colour === '' ? WHITE : '';
  return pattern === 'Solid' ? digitsOf(colour) : '';
}

/** What some styles mean for a value: the first that says a thing counts. */
function formatOf(line: readonly OwnXmlTableStyle[]): ValueFormat {
  const first = <Key extends keyof OwnXmlTableStyle>(key: Key): OwnXmlTableStyle[Key] | undefined =>
    line.find((style) => style[key] !== undefined)?.[key];
  const [colour = BLACK, ground = WHITE, written = 'General'] = [
    first('colour'),
    first('ground'),
    first('format'),
  ];
  const code = NAMED.get(written) ?? written;
  const isDate = isDateFormat(code);
  return {
    isDate,
    isPartOfDay: isDate && !showsDay(code),
    isStruck: first('isStruck') === true || first('isRaised') === true,
    isOfSymbols: isSymbolFont(first('font')),
    isInvisible: () => isTinyType(first('size')) || isSameInk(colour, ground),
    isOnWhite: () => ground === WHITE,
    ground,
    numberFormat: code === 'General' ? undefined : code,
  };
}
