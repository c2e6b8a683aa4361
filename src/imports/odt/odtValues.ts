import type { NamedElement } from '../../core/read/opened/namedElements.js';
import { textOf, wordText, type WordNode } from '../word/wordNode.js';

/** Follows fields and cells whose result LibreOffice works out anew as it opens the document. */
export interface OdtValues {
  readonly open: (element: NamedElement, around: WordNode) => void;
  /** What makes a figure unreadable that shows something else than its value: that one. */
  readonly close: (name: string, around: WordNode) => string;
}

/** Fields that state their value, and those that show one that is stated elsewhere by its name. */
const STATING = /^text:(?:expression|variable-set|variable-input|user-field-input)$/;
const NAMING = /^text:(?:variable-get|user-field-get|user-field-input)$/;
/** Elements that give a value a name. */
const DECLARING = /^text:(?:variable-set|variable-input|user-field-decl)$/;
/** A plain number as it is shown, with its decimals. */
const PLAIN = /^-?\d+(?:\.(\d+))?$/;

/** Follows the values of a document. */
export function odtValues(): OdtValues {
  const named = new Map<string, string>();
  let field: { readonly name: string; readonly value: string | undefined; readonly from: number } | undefined;
  return {
    open: ({ name, attributes }, around) => {
      const of = `${name.startsWith('text:user') ? 'user' : 'variable'} ${attributes.get('text:name') ?? ''}`;
      const value = attributes.get('office:value');
      if (DECLARING.test(name) && value !== undefined) named.set(of, value);
      const isShown = (attributes.get('text:display') ?? 'value') === 'value';
      if (!isShown || !(STATING.test(name) || NAMING.test(name))) return;
      field = {
        name,
        value: value ?? (NAMING.test(name) ? named.get(of) : undefined),
        from: around.children.length,
      };
    },
    close: (name, around) => {
      if (name !== field?.name) return '';
      const { value, from } = field;
      field = undefined;
      return otherValue(around.children.slice(from).map(textOf).join(''), value);
    },
  };
}

/** Adds to a cell with a formula the value that it states, where it shows another number. */
export function addOther(cell: WordNode): void {
  const { value } = cell.attributes;
  delete cell.attributes['value'];
  const other = otherValue(textOf(cell), value);
  if (other !== '') cell.children.at(-1)?.children.push(wordText(other));
}

/** The value of a cell with a formula, as an attribute until it is closed. */
export function valueOf({ name, attributes }: NamedElement): Record<string, string> {
  const value = attributes.get('office:value');
  const isWorkedOut = name === 'table:table-cell' && attributes.has('table:formula');
  return isWorkedOut && value !== undefined ? { value } : {};
}

function otherValue(text: string, value: string | undefined): string {
  const shown = text.replace(/[,\s]/g, '');
  const [number, decimals = ''] = PLAIN.exec(shown) ?? [];
  if (number === undefined || value === undefined || !PLAIN.test(value)) return '';
  const isNear = Math.abs(Number(number) - Number(value)) * 10 ** decimals.length <= 0.500_000_1;
  return isNear ? '' : `／${value}`;
}
