import { areaAddress, cellAddress } from '../../../core/draw/address.js';
import { joinAreas } from '../../../core/draw/joinAreas.js';
import type { Placed, Validation } from '../../../core/draw/layout.js';
import { groupBy } from '../../../core/form/group.js';
import { ACCEPTED } from '../../drawing/acceptedNumbers.js';
import { fitsInCell } from '../../drawing/fitsInCell.js';

/** Gives cells their data validation; cells with the same one get it together. Needs ExcelApi 1.8. */
export function checkInputs(sheet: Excel.Worksheet, cells: readonly Placed[]): void {
  for (const group of groupBy(cells, ({ validation }) => JSON.stringify(validation))) {
    const validation = group[0]?.validation;
    if (!validation) continue;
    for (const area of joinAreas(group)) {
      const { dataValidation } = sheet.getRange(areaAddress(area));
      checkRange(dataValidation, validation, cellAddress(area.top, area.left));
    }
  }
}

function checkRange(target: Excel.DataValidation, validation: Validation, first: string): void {
  const { promptTitle, prompt } = validation;
  target.rule = ruleOf(validation, first);
  target.ignoreBlanks = true;
  target.errorAlert = alertOf(validation);
  if (prompt !== undefined) target.prompt = { message: prompt, showPrompt: true, title: promptTitle ?? '' };
}

function alertOf({ accepts, error }: Validation): Excel.DataValidationErrorAlert {
  const isShown = error !== undefined && accepts !== undefined;
  return { message: isShown ? error : '', showAlert: isShown, style: 'Stop', title: '' };
}

function ruleOf({ accepts }: Validation, address: string): Excel.DataValidationRule {
  if (accepts === undefined) return { custom: { formula: `=${fitsInCell(address)}` } };
  const { type, from, to } = ACCEPTED[accepts];
  const rule: Excel.BasicDataValidation =
    to === undefined
      ? { formula1: from, operator: 'GreaterThanOrEqualTo' }
      : { formula1: from, formula2: to, operator: 'Between' };
  return type === 'whole' ? { wholeNumber: rule } : { decimal: rule };
}
