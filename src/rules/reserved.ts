import type { Rule, Subject } from '../core/check/rule.js';
import type { Form } from '../core/form/form.js';
import { gather } from '../core/form/group.js';
import { remember } from '../core/form/remember.js';
import type { Draft } from '../core/report/finding.js';

/**
 * The names of bodies that cannot make 规章. By 《立法法》 the departments of the State Council, provinces,
 * autonomous regions (自治区), cities with districts and autonomous prefectures can.
 */
const CANNOT =
  /(?:局|处|办公室|委员会|管委会|中心|镇|乡|镇人民政府|乡人民政府|县人民政府|[^治]区人民政府|旗人民政府)$/;
/** Departments of the State Council; the names of their branches say a place. */
const CENTRAL = /^(?:国家|中国|国务院|中华人民共和国)[^省市县区州盟旗]*$/;

/** What a body says that made two 规章. */
const MADE = { 'disclosure.regulations.issued': 2, 'disclosure.regulations.inForce': 2 };

/** Rows that only some bodies can fill are 0 in the reports of all others. */
export const reserved: Rule = {
  id: 'reserved',
  title: '没有规章制定权的机关，规章一行应为 0',
  level: 'warning',
  basis: '《中华人民共和国立法法》：国务院部门、省级人民政府、设区的市和自治州人民政府可以制定规章',
  check: (subject) => (canMakeRegulations(subject.report.org) ? [] : rows(subject)),
  examples: [
    {
      edition: '2021',
      org: '青山县民政局',
      set: MADE,
      says: ['表二“规章”行填有数字，青山县民政局没有规章制定权，请核对是否应为规范性文件'],
    },
    {
      edition: '2021',
      org: '青山市人民政府',
      set: MADE,
      says: [],
    },
    {
      edition: '2021',
      org: '宁夏回族自治区人民政府',
      set: MADE,
      says: [],
    },
    {
      edition: '2021',
      org: '青山市政府办公室',
      set: MADE,
      says: [],
    },
    {
      edition: '2021',
      org: '青山市人民政府办公室',
      set: MADE,
      says: [],
    },
    {
      edition: '2021',
      org: '青山县人民政府办公室',
      set: MADE,
      says: ['表二“规章”行填有数字，青山县人民政府办公室没有规章制定权，请核对是否应为规范性文件'],
    },
    {
      edition: '2021',
      org: '国家税务总局',
      set: MADE,
      says: [],
    },
    {
      edition: '2021',
      org: '国家税务总局青山市税务局',
      set: MADE,
      says: ['表二“规章”行填有数字，国家税务总局青山市税务局没有规章制定权，请核对是否应为规范性文件'],
    },
  ],
};

/** The office of a government (办公室, 办公厅) reports for the government. */
function canMakeRegulations(org: string): boolean {
  const body = org.replace(/(政府)办公[室厅]$/, '$1');
  return !CANNOT.test(body) || CENTRAL.test(body);
}

/** The cells of each reserved row. */
const reservedRows = remember(({ edition, cells }: Form) =>
  (edition.reserved ?? []).map((row) => cells.filter(({ name }) => name.startsWith(`${row}.`))),
);

function rows({ form, report, numbers }: Subject): readonly Draft[] {
  return gather(reservedRows(form), (row) => {
    const cells = row.filter(({ index }) => (numbers[index] ?? 0) > 0);
    const [first] = cells;
    if (!first) return [];
    const message = `${first.table.name}“${first.row.label}”行填有数字，${report.org}没有规章制定权，请核对是否应为规范性文件`;
    return [
      {
        level: 'warning' as const,
        topic: `${first.table.code}.${first.row.code}`,
        cells: cells.map(({ name }) => name),
        message,
      },
    ];
  });
}
