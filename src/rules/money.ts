import type { Rule } from '../core/check/rule.js';
import { tellCell } from '../core/check/sentence.js';
import { tellByEdition } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { formOf, type Cell } from '../core/form/form.js';
import { isMoney, moneyText, type Money } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';

/** The smallest whole number of 万元 that is more likely a number of 元. */
const LIKELY_YUAN = 10_000;

/**
 * An amount is in the unit it should be in: one finding for each amount that lacks a unit, has another, or
 * looks like 元 for 万元.
 */
export const money: Rule = {
  id: 'money',
  title: '金额写明单位，不把元误填为万元',
  level: 'warning',
  basis: (editions) => tellByEdition(editions, tellUnits),
  check: ({ notable, report }) =>
    notable.flatMap((cell) => {
      const reading = readingOf(report, cell);
      const fault = isMoney(reading) && Number(reading.value) > 0 ? faultOf(cell, reading) : undefined;
      return fault === undefined
        ? []
        : [{ level: 'warning' as const, cells: [cell.name], message: `${tellCell(cell)}填的是 ${fault}` }];
    }),
  examples: [
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '36.5' },
      says: ['表二“政府集中采购”行采购总金额列填的是 36.5，没有写单位，请写明，如 36.5万元'],
    },
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '36.5万元' },
      says: [],
    },
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '9999' },
      says: ['表二“政府集中采购”行采购总金额列填的是 9999，没有写单位，请写明，如 9999万元'],
    },
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '10000' },
      says: ['表二“政府集中采购”行采购总金额列填的是 10000，没有写单位，请核对是元还是万元并写明'],
    },
    { edition: '2021', set: { 'disclosure.fees.amount': '9999' }, says: [] },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '10000' },
      says: ['表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 10000万元，请核对是否把元误填为万元'],
    },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '10000.00' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 10000.00万元，请核对是否把元误填为万元',
      ],
    },
    { edition: '2021', set: { 'disclosure.fees.amount': '10000.05' }, says: [] },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '251000元' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 251000元，本列单位是万元，请换算后填写',
      ],
    },
  ],
};

/** What the paper of an edition prints as the unit of each column of amounts. */
function tellUnits(edition: Edition): readonly string[] {
  return formOf(edition)
    .cells.filter(({ kind }) => kind === 'money')
    .map(({ column, unit }) => {
      const label = column.label.replace(/（单位：[^）]*）/, '');
      return unit === undefined ? `“${label}”没有印单位` : `“${label}”单位为${unit}`;
    });
}

function faultOf({ unit, band, column }: Cell, amount: Money): string | undefined {
  const looksLikeYuan = Number(amount.value) >= LIKELY_YUAN && !/\.\d*[1-9]/.test(amount.value);
  const usual = unit ?? band.usualUnits?.[column.code] ?? '';
  if (amount.unit === null) {
    const ask = looksLikeYuan ? `请核对是元还是${usual}并写明` : `请写明，如 ${amount.value}${usual}`;
    return `${amount.value}，没有写单位，${ask}`;
  }
  if (unit === undefined) return undefined;
  if (amount.unit !== unit) return `${moneyText(amount)}，本列单位是${unit}，请换算后填写`;
  return looksLikeYuan ? `${moneyText(amount)}，请核对是否把元误填为${unit}` : undefined;
}
