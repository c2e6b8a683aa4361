import type { Rule } from '../core/check/rule.js';
import { tellCell } from '../core/check/sentence.js';
import type { Cell } from '../core/form/form.js';
import { isMoney, moneyText, type Money } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';

/** The first whole number of 万元 that more likely is a number of 元. */
const LIKELY_YUAN = 10_000;

/**
 * An amount is in the unit it should be in: one finding for each amount that lacks a unit, has another, or
 * looks like 元 for 万元.
 */
export const money: Rule = {
  id: 'money',
  title: '金额写明单位，不把元误填为万元',
  level: 'warning',
  basis: '2019 年版式“采购总金额”没有印单位；2021 年版式“本年收费金额”单位为万元',
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
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '680000' },
      says: ['表二“政府集中采购”行采购总金额列填的是 680000，没有写单位，请核对是元还是万元并写明'],
    },
    {
      set: { 'disclosure.fees.amount': '680000' },
      says: ['表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 680000万元，请核对是否把元误填为万元'],
    },
    {
      set: { 'disclosure.fees.amount': '251000元' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 251000元，本列单位是万元，请换算后填写',
      ],
    },
  ],
};

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
