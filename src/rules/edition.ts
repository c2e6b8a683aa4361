import { gather } from '../core/form/group.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { editionOfYear, tablesOf, type Edition } from '../core/form/edition.js';
import type { Draft } from '../core/report/finding.js';
import type { Remark } from '../core/report/remark.js';

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
      remarks: [{ kind: 'otherEdition', table: 'disclosure', edition: '2019', sheet: '表二', unread: [] }],
      says: ['工作表“表二”中的表二是 2019 年版式，与其他表格不一致，请换成 2021 年版式'],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'otherEdition',
          table: 'requests',
          edition: '2019',
          sheet: '表三',
          unread: [],
          partly: { missing: ['甲', '乙', '3.其他'], extra: ['（六）其他处理'] },
        },
      ],
      says: [
        '工作表“表三”中的表三是 2019 年版式，只读取了与 2021 年版式相同的部分：“（六）其他处理”没有读取，缺少“甲”“乙”“3.其他”，请换成 2021 年版式',
      ],
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
  return gather(remarks, (remark): readonly Draft[] => {
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
    return remark.kind === 'otherEdition'
      ? [{ level: 'error', cells: [], sheet: remark.sheet, message: tellOther(remark, used) }]
      : [];
  });
}

/** The most labels that a message quotes. */
const MOST_QUOTED = 3;

function tellOther(
  { table, edition: other, sheet, partly }: Extract<Remark, { readonly kind: 'otherEdition' }>,
  used: Edition,
): string {
  const name = tablesOf(used).find(({ code }) => code === table)?.name ?? table;
  const is = `工作表“${sheet}”中的${name}是 ${other} 年版式`;
  if (!partly) return `${is}，与其他表格不一致，请换成 ${used.id} 年版式`;
  const { missing, extra } = partly;
  const parts = [
    ...(extra.length > 0 ? [`${quoteLabels(extra)}没有读取`] : []),
    ...(missing.length > 0 ? [`缺少${quoteLabels(missing)}`] : []),
  ];
  return `${is}，只读取了与 ${used.id} 年版式相同的部分：${parts.join('，')}，请换成 ${used.id} 年版式`;
}

function quoteLabels(labels: readonly string[]): string {
  const quoted = labels.slice(0, MOST_QUOTED).map((label) => `“${label}”`);
  return quoted.join('') + (labels.length > MOST_QUOTED ? `等 ${labels.length} 项` : '');
}
