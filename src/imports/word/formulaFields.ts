import type { WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { attributeValue, isOn, isSaid } from './wordParts.js';
import { isInCell, type WordState } from './wordState.js';

/** Notes a field of a formula in a cell, from the beginning of its instruction. */
export function noteFormula(state: WordState, instruction = ''): void {
  if (/^\s*=/.test(instruction) && isInCell(state)) state.worked += 1;
}

/** Notes a field in a cell that Word works out anew as it opens the document. */
export function noteRenewed(state: WordState, attributes: WrittenAttributes): void {
  if (isSaid(attributes, 'dirty') && isInCell(state)) state.renewed += 1;
}

/** Notes a field in one element. */
export function noteSimpleField(state: WordState, attributes: WrittenAttributes): void {
  noteFormula(state, attributeValue(attributes, 'instr'));
  noteRenewed(state, attributes);
}

/** How many fields in cells show a result that Word works out anew as it opens the document. */
export function renewedFields({ settings }: WordParts, { worked, renewed }: WordState): number {
  let isAll = false;
  if (worked > renewed)
    settings?.({
      open: (name, attributes) => {
        if (name === 'updateFields') isAll = isOn(attributes);
      },
      text: () => undefined,
      close: () => undefined,
    });
  return isAll ? worked : renewed;
}
