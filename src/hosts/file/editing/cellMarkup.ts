import { cellAddress } from '../../../core/draw/address.js';
import type { CellEdit } from '../../../core/book/cellEdit.js';
import { cellText } from '../xml/cellText.js';
import { removeAttributes } from '../xml/attributes.js';
import { withPrefix } from '../xml/edit.js';
import { childrenOf, localName, prefixOf, type Element } from '../xml/elements.js';
import { escapeXml } from '../xml/escapeXml.js';

/** What goes with the value of a cell: its type, and what belongs to an array formula or a rich value. */
const OF_VALUE = ['t', 'cm', 'vm'];

/** A cell that the sheet lacks, as markup without prefixes; `style` is the index of its format. */
export function newCell(edit: CellEdit, style: string | undefined): string {
  const { type, content } = writeValue(edit);
  const look = style === undefined ? '' : ` s="${escapeXml(style)}"`;
  return `<c r="${cellAddress(edit.row, edit.column)}"${look}${type}>${content}</c>`;
}

/**
 * A cell with another value, or with another result of its formula. What else is in the cell stays: its other
 * attributes and its extensions.
 */
export function changedCell(
  xml: string,
  cell: Element,
  edit: CellEdit,
  style: string | undefined,
  formula: string | undefined,
): string {
  const prefix = prefixOf(cell);
  const { type, content } = writeValue(edit);
  const gone = [...OF_VALUE.slice(0, edit.isResult ? 1 : 3), ...(style === undefined ? [] : ['s'])];
  const start = removeAttributes(xml.slice(cell.start, cell.openEnd), gone).replace(/\s*\/?>$/, '');
  const look = style === undefined ? '' : ` s="${escapeXml(style)}"`;
  const children = childrenOf(xml, cell);
  const kept = children
    .filter((child) => !['v', 'is', 'f'].includes(localName(child)))
    .map(({ start: from, end }) => xml.slice(from, end));
  const worked = children.find((child) => localName(child) === 'f');
  const stays = edit.isResult && worked ? (formula ?? xml.slice(worked.start, worked.end)) : '';
  return `${start}${look}${type}>${stays}${withPrefix(content, prefix)}${kept.join('')}</${cell.name}>`;
}

function writeValue({ value, sheet, row, column, isResult }: CellEdit): {
  readonly type: string;
  readonly content: string;
} {
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<v>${value}</v>` };
  const text = escapeXml(cellText(value, { sheet, row, column }));
  if (isResult) return { type: ' t="str"', content: `<v>${text}</v>` };
  return { type: ' t="inlineStr"', content: `<is><t xml:space="preserve">${text}</t></is>` };
}
