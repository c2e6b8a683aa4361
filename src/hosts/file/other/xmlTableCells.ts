import type { Spot } from '../../../core/draw/address.js';
import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { withoutResult, type Content, type ValueContext } from '../reading/cellValue.js';
import type { CellContent } from './cellContent.js';
import { xmlTableContent } from './xmlTableCell.js';
import { xmlTableFormula } from './xmlTableFormula.js';
import type { XmlTableSheets } from './xmlTableSheets.js';
import type { XmlTableStyles } from './xmlTableStyles.js';
import { xmlTableText } from './xmlTableText.js';

/** The cells of an XML Spreadsheet while its elements are read. */
export interface XmlTableCells {
  readonly open: (element: NamedElement) => void;
  readonly close: (name: string) => void;
  /** Takes text; undefined outside a value. */
  readonly text: (text: string) => void;
  readonly isInValue: () => boolean;
  readonly hasFormulas: () => boolean;
}

interface OpenXmlTableCell {
  readonly at: Spot;
  readonly style: string;
  readonly formula: string | undefined;
  type?: string;
  content?: Content | undefined;
}

/** Reads cells and what is in them onto the sheets. */
export function xmlTableCells(
  sheets: XmlTableSheets,
  styles: XmlTableStyles,
  context: ValueContext,
): XmlTableCells {
  const text = xmlTableText();
  let cell: OpenXmlTableCell | undefined;
  let [isInValue, hasFormulas] = [false, false];
  const endValue = () => {
    isInValue = false;
    if (!cell) return;
    const style = styles.numberOf(cell.style);
    cell.content = xmlTableContent({ type: cell.type ?? '', text: text.take(), style }, context);
  };
  return {
    isInValue: () => isInValue,
    hasFormulas: () => hasFormulas,
    text: text.text,
    open: (element) => {
      const { name, attributes } = element;
      if (name === 'ss:Cell') {
        const { style, ...at } = sheets.startCell(attributes);
        cell = { at, style, formula: attributes.get('ss:Formula') };
        hasFormulas ||= cell.formula !== undefined;
      } else if (name === 'ss:Data') {
        if (!cell || cell.type !== undefined) throw new Problem('damaged', { element: name });
        cell.type = attributes.get('ss:Type') ?? '';
        isInValue = true;
      } else text.open(element);
    },
    close: (name) => {
      if (name === 'ss:Data') endValue();
      else if (name === 'ss:Cell') {
        const content = cell && contentOf(cell, (style) => withoutResult(styles.numberOf(style), context));
        if (content) sheets.fill(content);
        cell = undefined;
      } else text.close();
    },
  };
}

function contentOf(
  { at, formula, content, style }: OpenXmlTableCell,
  noResult: (style: string) => Content,
): CellContent | undefined {
  if (formula === undefined) return content;
  const read = xmlTableFormula(formula, at);
  return {
    ...(content ?? noResult(style)),
    isFormula: true,
    ...(read === undefined ? {} : { formula: read }),
  };
}
