import type { Chance } from './chance.js';
import type { Printed, PrintedCell, PrintedTable } from './printed.js';

/** How a printed report reaches the reader. */
export type Style = 'html' | 'blocks' | 'tabs' | 'pipes' | 'spaces' | 'wrapped' | 'lines';

/** All styles. */
export const STYLES: readonly Style[] = ['html', 'blocks', 'tabs', 'pipes', 'spaces', 'wrapped', 'lines'];

/** A printed report as the text of a file. */
export function renderPrinted(page: Printed, style: Style, chance: Chance): string {
  if (style === 'html' || style === 'blocks')
    return `<html><body>${page.map(style === 'html' ? htmlOf : blocksOf).join('\n')}</body></html>`;
  return page
    .flatMap((piece) => (piece.kind === 'line' ? [piece.text] : tableLines(piece, style, chance)))
    .join('\n');
}

function htmlOf(piece: Printed[number]): string {
  if (piece.kind === 'line') return `<p>${escape(piece.text)}</p>`;
  const rows = piece.rows.map(
    (row) =>
      `<tr>${row
        .map(
          ({ text, rowSpan, columnSpan }) =>
            `<td rowspan="${rowSpan}" colspan="${columnSpan}"><p>${escape(text).replaceAll('\n', '<br>')}</p></td>`,
        )
        .join('')}</tr>`,
  );
  return `<table border="1">${rows.join('')}</table>`;
}

/** A table without table markup: a block for each row, and in it one for each cell. */
function blocksOf(piece: Printed[number]): string {
  if (piece.kind === 'line') return htmlOf(piece);
  const rows = piece.rows.map(
    (row) => `<div>${row.map(({ text }) => `<div>${escape(text)}</div>`).join('')}</div>`,
  );
  return `<div>${rows.join('')}</div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function tableLines({ rows }: PrintedTable, style: Style, chance: Chance): readonly string[] {
  return rows.flatMap((row) => {
    const texts = row.map(({ text }) => text.replaceAll('\n', style === 'wrapped' ? '' : ' '));
    if (style === 'tabs') return [texts.join('\t')];
    if (style === 'pipes') return [`| ${texts.join(' | ')} |`];
    const shown = texts.filter((text) => text !== '');
    if (style === 'lines') return shown;
    return style === 'spaces' ? [shown.join(' ')] : wrapRow(row, chance);
  });
}

/** Longest line of a label in a narrow column. */
const NARROW = 10;

/** A row whose label is broken over lines, with its figures before, within or after it. */
function wrapRow(row: readonly PrintedCell[], chance: Chance): readonly string[] {
  const labels = row.filter(({ cell }) => cell === undefined).map(({ text }) => text.replaceAll('\n', ''));
  const figures = row.flatMap(({ cell, text }) => (cell === undefined || text === '' ? [] : [text]));
  const parts = labels.flatMap((label) => label.match(new RegExp(`.{1,${NARROW}}`, 'gu')) ?? []);
  if (figures.length === 0) return parts;
  const at = chance.below(parts.length + 1);
  const line = figures.join(' ');
  const isBeside = at < parts.length && !chance.once(3);
  return isBeside
    ? parts.map((part, index) => (index === at ? `${part} ${line}` : part))
    : [...parts.slice(0, at), line, ...parts.slice(at)];
}
