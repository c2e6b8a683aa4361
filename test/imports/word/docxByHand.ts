import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../../src/hosts/file/xml/escapeXml.js';
import type { PublishedCell, PublishedPart } from '../publishedParts.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A .docx file with that body, and with that list of numberings and of styles where they are given. */
export function docxByHand(
  body: string,
  lists: { readonly numbering?: string; readonly styles?: string; readonly settings?: string } = {},
) {
  const parts = Object.entries(lists);
  const part = (root: string, inner: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:${root}>`,
    );
  const relations = (list: readonly (readonly [type: string, target: string])[]) =>
    strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${list.map(([type, target], at) => `<Relationship Id="r${at}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${['document', ...parts.map(([name]) => name)].map((name) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name === 'document' ? 'document.main' : name}+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(parts.map(([name]) => [name, `${name}.xml`] as const)),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(parts.map(([name, inner]) => [`word/${name}.xml`, part(name, inner ?? '')])),
  });
}

/** A paragraph of one run; `look` is what the run's properties hold. */
export function paragraph(text: string, look = '', properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, look)}</w:p>`;
}

/** A run of text. */
export function run(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A published report as the body of a document. */
export function bodyOf(parts: readonly PublishedPart[]): string {
  return parts.map((part) => (part.kind === 'line' ? paragraph(part.text) : tableOf(part.cells))).join('');
}

/** A table with merged cells as Word writes them: one cell for each row that a cell spans. */
function tableOf(cells: readonly PublishedCell[]): string {
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  const lines = Array.from({ length: rows }, (_, at) => {
    const here = cells
      .filter(({ row, rowSpan }) => row <= at + 1 && row + rowSpan > at + 1)
      .sort((a, b) => a.column - b.column);
    return `<w:tr>${here.map((cell) => cellOf(cell, at + 1)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/>${lines.join('')}</w:tbl>`;
}

function cellOf({ row, rowSpan, columnSpan, text }: PublishedCell, at: number): string {
  const merge = rowSpan === 1 ? '' : row === at ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const span = columnSpan === 1 ? '' : `<w:gridSpan w:val="${columnSpan}"/>`;
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(row === at ? text : '')}</w:tc>`;
}
