import type { ListingStyles } from './findingsSheet.js';
import type { LevelStyles } from './marks.js';
import { firstFont, placeStyles } from './xlsx/styles.js';

/** A styles part with the looks of marks and listing, and their numbers in it. */
export interface MarkStyles { readonly xml: string; readonly levels: LevelStyles; readonly listing: ListingStyles }

// Told apart without colour too: by type where a cell has text, by the kind of border where it is blank.
const ERROR = '<dxf><font><b/><color rgb="FF9C0006"/></font>' + dxfFill('FFFFC7CE') + borders('thin', 'FF9C0006') + '</dxf>';
const WARNING = '<dxf><font><i/><color rgb="FF7F4F00"/></font>' + dxfFill('FFFFEB9C') + borders('dashed', 'FF7F4F00') + '</dxf>';
const HINT = '<dxf><font><u/><color rgb="FF1F3864"/></font>' + dxfFill('FFDDEBF7') + borders('dotted', 'FF1F3864') + '</dxf>';
const HEAD_RULE = '<dxf><font><b/></font></dxf>';
const HEAD_FILL = '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill>';
const GRID = borders('thin', 'FFBFBFBF', '<diagonal/>');

/** Adds to a styles part what marks and listing need; done twice it adds nothing more. */
export function addMarkStyles(styles: string): MarkStyles {
  const dxfs = placeStyles(styles, 'dxfs', [ERROR, WARNING, HINT, HEAD_RULE]);
  const fills = placeStyles(dxfs.xml, 'fills', [HEAD_FILL]);
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
  const cells = placeStyles(base.xml, 'cellXfs', [format(bold, fill, border), format(0, 0, border), format(underlined, 0, border)]);
  const [error = 0, warning = 0, hint = 0, headRule = 0] = dxfs.at;
  const [head = 0, body = 0, link = 0] = cells.at;
  return { xml: cells.xml, levels: { error, warning, hint }, listing: { head, body, link, headRule } };
}

function dxfFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/></patternFill></fill>`;
}

function borders(style: string, rgb: string, rest = ''): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="${style}"><color rgb="${rgb}"/></${side}>`);
  return `<border>${sides.join('')}${rest}</border>`;
}

// Number format 49 is text: what begins with = stays text when it is edited.
function format(font: number, fill: number, border: number): string {
  return `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1"`
    + ' applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
}
