import { MARKS, type MarkLook } from '../../../core/draw/looks.js';
import { MARK_LEVELS } from '../../../core/draw/mark.js';
import { firstFont, placeStyles } from '../parts/styles.js';
import type { ListingStyles } from './findingsSheet.js';
import type { LevelStyles } from './marks.js';

/** A styles part with the looks of marks and listing, and their numbers in it. */
export interface MarkStyles {
  readonly xml: string;
  readonly levels: LevelStyles;
  readonly listing: ListingStyles;
}

const TYPES = { bold: '<b/>', italic: '<i/>', underline: '<u/>', plain: '' } as const;
const HEAD_RULE = '<dxf><font><b/></font></dxf>';
const HEAD_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill>';
const GRID = borders('thin', 'FFBFBFBF', '<diagonal/>');

/** Adds to a styles part what marks and listing need; done twice it adds nothing more. */
export function addMarkStyles(styles: string): MarkStyles {
  const placed = placeStyles(styles, 'dxfs', [...MARK_LEVELS.map((level) => dxfOf(MARKS[level])), HEAD_RULE]);
  const fills = placeStyles(placed.xml, 'fills', [HEAD_FILL]);
  const grid = placeStyles(fills.xml, 'borders', [GRID]);
  const plain = placeStyles(grid.xml, 'fonts', []);
  const face = (properties: readonly string[]) => firstFont(plain.xml, properties);
  const name = face(['name', 'family', 'charset', 'scheme']);
  const fonts = placeStyles(plain.xml, 'fonts', [
    `<font><b/>${face(['sz'])}${name}</font>`,
    `<font><u/>${face(['sz'])}<color rgb="FF0563C1"/>${name}</font>`,
  ]);
  const [bold = 0, underlined = 0] = fonts.at;
  const [fill = 0] = fills.at;
  const [border = 0] = grid.at;
  const base = placeStyles(fonts.xml, 'cellStyleXfs', []);
  const cells = placeStyles(base.xml, 'cellXfs', [
    format(bold, fill, border),
    format(0, 0, border),
    format(underlined, 0, border),
  ]);
  const levels = Object.fromEntries(
    MARK_LEVELS.map((level, at) => [level, placed.at[at] ?? 0]),
  ) as LevelStyles;
  const headRule = placed.at.at(-1) ?? 0;
  const [head = 0, body = 0, link = 0] = cells.at;
  return { xml: cells.xml, levels, listing: { head, body, link, headRule } };
}

function dxfOf({ color, fill, type, line }: MarkLook): string {
  return `<dxf><font>${TYPES[type]}<color rgb="FF${color}"/></font>${dxfFill(`FF${fill}`)}${borders(line, `FF${color}`)}</dxf>`;
}

function dxfFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/></patternFill></fill>`;
}

function borders(style: string, rgb: string, rest = ''): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="${style}"><color rgb="${rgb}"/></${side}>`,
  );
  return `<border>${sides.join('')}${rest}</border>`;
}

// Number format 49 is text: what begins with = stays text when it is edited.
function format(font: number, fill: number, border: number): string {
  return (
    `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1"` +
    ' applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
  );
}
