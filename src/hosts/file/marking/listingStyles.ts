import { firstFont, placeStyles } from '../parts/styles.js';
import { renderBorders } from './renderBorders.js';

/** The indexes of the listing's styles: cell formats, and the differential style of its head. */
export interface ListingStyles {
  readonly head: number;
  readonly body: number;
  readonly link: number;
  readonly headRule: number;
}

const HEAD_RULE = '<dxf><font><b/></font></dxf>';
const HEAD_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill>';
const GRID = renderBorders('thin', 'FFBFBFBF', '<diagonal/>');

/** The built-in number format for text. A cell with it keeps `=1` as text when it is edited. */
const TEXT_FORMAT = 49;

/** Adds the looks of the listing to a styles part; done twice it adds nothing more. */
export function addListingStyles(styles: string): { readonly xml: string; readonly listing: ListingStyles } {
  const rules = placeStyles(styles, 'dxfs', [HEAD_RULE]);
  const fills = placeStyles(rules.xml, 'fills', [HEAD_FILL]);
  const grid = placeStyles(fills.xml, 'borders', [GRID]);
  const fonts = placeFonts(grid.xml);
  const base = placeStyles(fonts.xml, 'cellStyleXfs', []);
  const [bold = 0, underlined = 0] = fonts.at;
  const [fill = 0] = fills.at;
  const [border = 0] = grid.at;
  const cells = placeStyles(base.xml, 'cellXfs', [
    renderFormat(bold, fill, border),
    renderFormat(0, 0, border),
    renderFormat(underlined, 0, border),
  ]);
  const [head = 0, body = 0, link = 0] = cells.at;
  const [headRule = 0] = rules.at;
  return { xml: cells.xml, listing: { head, body, link, headRule } };
}

/** Adds the fonts of the head and of links, which are the workbook's first font made bold or underlined. */
function placeFonts(styles: string): ReturnType<typeof placeStyles> {
  const { xml } = placeStyles(styles, 'fonts', []);
  const size = firstFont(xml, ['sz']);
  const name = firstFont(xml, ['name', 'family', 'charset', 'scheme']);
  return placeStyles(xml, 'fonts', [
    `<font><b/>${size}${name}</font>`,
    `<font><u/>${size}<color rgb="FF0563C1"/>${name}</font>`,
  ]);
}

function renderFormat(font: number, fill: number, border: number): string {
  return (
    `<xf numFmtId="${TEXT_FORMAT}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1"` +
    ' applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
  );
}
