import type { Rule } from '../core/check/rule.js';
import { roundSum } from '../core/check/evaluate.js';
import { tellCell } from '../core/check/tellCell.js';
import { tellByEdition } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { findCell, formOf, type Cell } from '../core/form/form.js';
import { gather } from '../core/form/group.js';
import { isMoney, moneyText, type Money } from '../core/form/number.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';
import { isTenThousandTimes } from './amountOfLast.js';

/** How many 元 make one 万元. */
const YUAN = 10_000;
/**
 * The smallest whole number of 万元 that is more likely a number of 元: by the level of the body. A city has
 * taken 316,441 万元 rightly.
 */
const LEAST_YUAN = 10_000;
const LIKELY_YUAN: readonly (readonly [RegExp, number])[] = [
  [/(?:[省市州盟]|自治区)(?:人民)?政府$/, 10_000_000],
  [/[县区旗](?:人民)?政府$|^(?:国家|国务院)|[省区]\S*厅$/, 100_000],
  [/(?:)/, LEAST_YUAN],
];

/**
 * An amount is in the unit it should be in: one finding for each amount that lacks a unit, has another, or
 * looks like 元 for 万元.
 */
export const money: Rule = {
  id: 'money',
  title: '金额写明单位，不把元误填为万元',
  level: 'warning',
  basis: (editions) => tellByEdition(editions, tellUnits),
  check: ({ notable, report, last }) =>
    gather(notable, (cell) => {
      const reading = readingOf(report, cell);
      if (!isMoney(reading) || !(Number(reading.value) > 0)) return [];
      // What last year's amount shows is told with it, once.
      const before = last && findCell(last.form, cell.name);
      const amount = last && before ? readingOf(last.report, before) : null;
      if (isMoney(amount) && isTenThousandTimes(reading, amount)) return [];
      const fault = faultOf(cell, reading, report.org);
      return fault ? [{ level: 'warning' as const, cells: [cell.name], ...fault }] : [];
    }),
  examples: [
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '36.5' },
      says: ['表二“政府集中采购”行采购总金额列填的是 36.5，没有写单位，请核对是 36.5元 还是 36.5万元 并写明'],
    },
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '36.5万元' },
      says: [],
    },
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '9999' },
      says: ['表二“政府集中采购”行采购总金额列填的是 9999，没有写单位，请核对是 9999元 还是 9999万元 并写明'],
    },
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '10000' },
      says: [
        '表二“政府集中采购”行采购总金额列填的是 10000，没有写单位，请核对是 10000元 还是 10000万元 并写明',
      ],
    },
    { edition: '2021', set: { 'disclosure.fees.amount': '9999' }, says: [] },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '10000' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 10000万元，请核对是 1万元（把元误填为万元）还是 10000万元，是前者请改为 1',
      ],
    },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '10000.00' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 10000.00万元，请核对是 1万元（把元误填为万元）还是 10000.00万元，是前者请改为 1',
      ],
    },
    { edition: '2021', set: { 'disclosure.fees.amount': '10000.05' }, says: [] },
    { edition: '2021', org: '青山市人民政府', set: { 'disclosure.fees.amount': '316441' }, says: [] },
    { edition: '2021', org: '青山县人民政府', set: { 'disclosure.fees.amount': '99999' }, says: [] },
    {
      edition: '2021',
      org: '青山县人民政府',
      set: { 'disclosure.fees.amount': '100000' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 100000万元，请核对是 10万元（把元误填为万元）还是 100000万元，是前者请改为 10',
      ],
    },
    { edition: '2021', org: '青山市人民政府办公室', set: { 'disclosure.fees.amount': '9999999' }, says: [] },
    {
      edition: '2021',
      org: '青山市人民政府',
      set: { 'disclosure.fees.amount': '10000000' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 10000000万元，请核对是 1000万元（把元误填为万元）还是 10000000万元，是前者请改为 1000',
      ],
    },
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

/** How an amount is told, and the number that was most likely meant. */
type MoneyFault = Pick<Draft, 'message' | 'offers'>;

function faultOf(cell: Cell, amount: Money, org: string): MoneyFault | undefined {
  const { unit, band, column } = cell;
  const tell = (fault: string): MoneyFault => ({ message: `${tellCell(cell)}填的是 ${fault}` });
  if (amount.unit === null) {
    const usual = unit ?? band.usualUnits?.[column.code] ?? '';
    const { value } = amount;
    return tell(`${value}，没有写单位，请核对是 ${value}元 还是 ${value}${usual} 并写明`);
  }
  if (unit === undefined) return undefined;
  if (amount.unit !== unit) return tell(`${moneyText(amount)}，本列单位是${unit}，请换算后填写`);
  const value = Number(amount.value);
  if (value < LEAST_YUAN || value < likelyYuan(org) || /\.\d*[1-9]/.test(amount.value)) return undefined;
  const meant = roundSum(value / YUAN);
  const fault = tell(
    `${moneyText(amount)}，请核对是 ${meant}${unit}（把元误填为${unit}）还是 ${moneyText(amount)}，是前者请改为 ${meant}`,
  );
  return { ...fault, offers: { [cell.name]: meant } };
}

/** The office of a government reports for the government. */
function likelyYuan(org: string): number {
  const body = org.replace(/(政府)办公[室厅]$/, '$1');
  return LIKELY_YUAN.find(([names]) => names.test(body))?.[1] ?? 0;
}
