import type { DataValidation } from 'exceljs';
import type { Validation } from '../../../core/draw/layout.js';
import { ACCEPTED } from '../../drawing/acceptedNumbers.js';
import { fitsInCell } from '../../drawing/fitsInCell.js';

/** The validation of a cell in the terms of exceljs; `address` is where the cell is on its sheet. */
export function validationOf(validation: Validation, address: string): DataValidation {
  const { accepts } = validation;
  const messages = messagesOf(validation);
  if (accepts === undefined) return { ...messages, type: 'custom', formulae: [fitsInCell(address)] };
  const { type, from, to } = ACCEPTED[accepts];
  return to === undefined
    ? { ...messages, type, operator: 'greaterThanOrEqual', formulae: [from] }
    : { ...messages, type, operator: 'between', formulae: [from, to] };
}

function messagesOf({ accepts, error, promptTitle, prompt }: Validation): Partial<DataValidation> {
  return {
    allowBlank: true,
    ...(prompt === undefined ? {} : { showInputMessage: true, promptTitle: promptTitle ?? '', prompt }),
    ...(error === undefined || accepts === undefined
      ? {}
      : { showErrorMessage: true, errorStyle: 'stop', error }),
  };
}
