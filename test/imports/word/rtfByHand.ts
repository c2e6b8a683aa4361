import type { PublishedCell, PublishedPart } from '../publishedParts.js';

/** A file of rich text with that body, of one byte a character. */
export function rtfByHand(body: string): Uint8Array {
  return Uint8Array.from(`{\\rtf1\\ansi ${body}}`, (character) => character.charCodeAt(0));
}

/** A published report as a file of rich text. */
export function richTextOf(parts: readonly PublishedPart[]): Uint8Array {
  return rtfByHand(
    parts
      .map((part) => (part.kind === 'line' ? `\\pard ${escape(part.text)}\\par\n` : tableOf(part.cells)))
      .join(''),
  );
}

function tableOf(cells: readonly PublishedCell[]): string {
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  return Array.from({ length: rows }, (_, at) => {
    const here = cells
      .filter(({ row, rowSpan }) => row <= at + 1 && row + rowSpan > at + 1)
      .sort((a, b) => a.column - b.column);
    const places = here.map(({ row, rowSpan, column, columnSpan }) => {
      const merge = rowSpan === 1 ? '' : row === at + 1 ? '\\clvmgf' : '\\clvmrg';
      return `${merge}\\cellx${500 * (column + columnSpan - 1)}`;
    });
    const texts = here.map(({ row, text }) => `\\pard\\intbl ${row === at + 1 ? escape(text) : ''}\\cell`);
    return `\\trowd${places.join('')}\n${texts.join('')}\\row\n`;
  }).join('');
}

function escape(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    if (code === 10) return '\\par ';
    return code < 0x80 ? text.charAt(at) : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  }).join('');
}
