import type { Rule, Subject } from '../core/check/rule.js';
import { editionOfYear, tablesOf, type Edition } from '../core/form/edition.js';
import type { Draft } from '../core/report/finding.js';

/** The tables are those of the edition that applies to the report year. */
export const edition: Rule = {
  id: 'edition',
  title: (editions) =>
    `版式与年度相符：${editions.map((each) => `${tellYears(each, editions)}用 ${each.id} 年版式`).join('，')}`,
  level: 'error',
  basis: (editions) => editions.map(({ source }) => source).join('、'),
  check: (subject) => [...byYear(subject), ...byRemark(subject)],
  examples: [
    {
      edition: '2019',
      year: 2023,
      says: ['2023 年度应当使用 2021 年版式，现在的表格是 2019 年版式，请用 2021 年版式重新填报'],
    },
    { edition: '2019', year: 2020, says: [] },
    {
      edition: '2021',
      year: 2020,
      says: ['2020 年度应当使用 2019 年版式，现在的表格是 2021 年版式，请用 2019 年版式重新填报'],
    },
    { edition: '2019', year: 2018, says: ['2018 年度没有适用的版式，请核对封面的年度'] },
    {
      edition: '2021',
      remarks: [{ kind: 'otherEdition', table: 'disclosure', edition: '2019', sheet: '表二' }],
      says: ['工作表“表二”中的表二是 2019 年版式，与其他表格不一致，请换成 2021 年版式'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'coverEdition', stated: '2019年版式', address: '封面!B5' }],
      says: ['封面的版式写的是“2019年版式”，表格实际是 2021 年版式，请核对'],
    },
  ],
};

/** The report years of an edition: `2019—2020 年度`, `2021 年度起`. */
function tellYears({ firstYear }: Edition, editions: readonly Edition[]): string {
  const later = editions.map((each) => each.firstYear).filter((year) => year > firstYear);
  if (later.length === 0) return `${firstYear} 年度起`;
  const last = Math.min(...later) - 1;
  return last === firstYear ? `${firstYear} 年度` : `${firstYear}—${last} 年度`;
}

function byYear({ report, editions }: Subject): readonly Draft[] {
  const { year } = report;
  if (year === null) return [];
  const wanted = editionOfYear(editions, year);
  if (wanted?.id === report.edition.id) return [];
  const message = wanted
    ? `${year} 年度应当使用 ${wanted.id} 年版式，现在的表格是 ${report.edition.id} 年版式，请用 ${wanted.id} 年版式重新填报`
    : `${year} 年度没有适用的版式，请核对封面的年度`;
  return [{ level: 'error', cells: ['cover.year'], message }];
}

function byRemark({ remarks, report }: Subject): readonly Draft[] {
  const used = report.edition;
  return remarks.flatMap((remark): readonly Draft[] => {
    if (remark.kind === 'coverEdition')
      return [
        {
          level: 'warning',
          topic: 'cover.edition',
          cells: [],
          addresses: [remark.address],
          message: `封面的版式写的是“${remark.stated}”，表格实际是 ${used.id} 年版式，请核对`,
        },
      ];
    if (remark.kind !== 'otherEdition') return [];
    const name = tablesOf(used).find(({ code }) => code === remark.table)?.name ?? remark.table;
    return [
      {
        level: 'error',
        cells: [],
        message: `工作表“${remark.sheet}”中的${name}是 ${remark.edition} 年版式，与其他表格不一致，请换成 ${used.id} 年版式`,
      },
    ];
  });
}
