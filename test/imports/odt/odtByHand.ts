import { strToU8, zipSync } from 'fflate';
import type { PublishedPart } from '../publishedParts.js';

const NAMES = ['office', 'text', 'table', 'style', 'draw']
  .map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  )
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ');
const TYPE = 'application/vnd.oasis.opendocument.text';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
export const paragraph = (text: string, attributes = '') => `<text:p ${attributes}>${escaped(text)}</text:p>`;
export const cell = (inner: string, attributes = '') =>
  `<table:table-cell ${attributes}>${inner}</table:table-cell>`;
export const table = (...rows: readonly string[]) =>
  `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;

/** A text document with a body, and the styles that stand before it. */
export function odtByHand(
  body: string,
  { automatic = '', styles = '', type = TYPE, manifest = '' } = {},
): Uint8Array {
  const parts = {
    mimetype: type,
    'META-INF/manifest.xml': `<manifest>${manifest}</manifest>`,
    'styles.xml': `<office:document-styles ${NAMES}><office:styles>${styles}</office:styles></office:document-styles>`,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The body of a document of these parts. */
export function odtBody(parts: readonly PublishedPart[]): string {
  return parts.map((part) => (part.kind === 'line' ? paragraph(part.text) : tableOf(part.cells))).join('');
}

function tableOf(cells: Extract<PublishedPart, { kind: 'table' }>['cells']): string {
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  const written = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const own = cells.find(({ row, column }) => row === r + 1 && column === c + 1);
      if (!own) return '<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>';
      const spans = `table:number-rows-spanned="${own.rowSpan}" table:number-columns-spanned="${own.columnSpan}"`;
      return cell(paragraph(own.text), spans);
    }).join(''),
  );
  return table(...written);
}
