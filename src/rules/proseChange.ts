import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { wrongChanges, type WrongChange } from './sentences/change.js';
import { statedOf } from './sentences/claims.js';
import type { Ground } from './sentences/grounds.js';
import { wrongOfLast, type WrongOfLast } from './sentences/ofLastYear.js';
import { wrongSinceLast, type WrongSince } from './sentences/sinceLast.js';
import { cellOf, printed, quote, tellPlaceOf, tellYuan } from './sentences/tellClaim.js';

/** A change against the year before is that between the two numbers beside it. */
export const proseChange: Rule = {
  id: 'proseChange',
  title:
    '正文写明上年、本年两个数的，增减的件数、百分比与两个数相符；只写明增减件数的，百分比与它相符；附有上年度报告的，上年的数、增减与两年的表相符',
  level: 'warning',
  basis: '文中数字前后一致；与上年度报告一致',
  check: (subject) => {
    const { report } = subject;
    const since = wrongSinceLast(subject);
    const ofLast = new Set(since.map(({ change }) => change));
    const wrong = wrongChanges(statedOf(report), report.year).filter(
      ({ change, by }) => !by || !(ofLast.has(change) || ofLast.has(by)),
    );
    const told = new Set(wrong.map(({ change }) => change));
    return [
      ...wrong.map(tell),
      ...since.filter(({ change }) => !told.has(change)).map(tellSinceLast),
      ...wrongOfLast(subject).map(tellOfLast),
    ];
  },
  examples: [
    {
      edition: '2021',
      chapters: { overview: ['发布信息30条，比上年的25条增加6条。'] },
      says: ['“一、总体情况”第 1 段“增加6条”与前面两个数不符：从 25 到 30，增减应为 5，请核对'],
    },
    {
      edition: '2021',
      chapters: { overview: ['发布信息由25条增至30条，增长15%。'] },
      says: ['“一、总体情况”第 1 段“增长15%”与前面两个数不符：从 25 到 30，增减应为 20%，请核对'],
    },
    { edition: '2021', chapters: { overview: ['发布信息30条，比上年的25条增加5条，增长20%。'] }, says: [] },
    {
      edition: '2021',
      chapters: { overview: ['发布信息30条，比上年增加5条，增长16.7%。'] },
      says: ['“一、总体情况”第 1 段“增长16.7%”与前面两个数不符：从 25 到 30，增减应为 20.0%，请核对'],
    },
    {
      edition: '2021',
      set: { 'disclosure.normative.issued': 8, 'disclosure.normative.inForce': 12 },
      last: { 'disclosure.normative.issued': 5, 'disclosure.normative.inForce': 4 },
      chapters: { overview: ['制发行政规范性文件8件，比上年增加4件，增长60%。'] },
      says: [
        '“一、总体情况”第 1 段“比上年增加4件”与上年度报告不符：“行政规范性文件.本年制发件数”上年为 5，本年为 8，应为增加 3，请核对',
      ],
    },
    {
      edition: '2021',
      last: { 'disclosure.normative.issued': 5, 'disclosure.normative.inForce': 5 },
      set: { 'disclosure.normative.inForce': 5 },
      chapters: { overview: ['上年制发行政规范性文件6件。'] },
      says: [
        '“一、总体情况”第 1 段“上年制发行政规范性文件6件”与上年度报告不符：上年“行政规范性文件.本年制发件数”为 5，请核对',
      ],
    },
  ],
};

function tell({ change, last, now, isSure }: WrongChange): Draft {
  const difference = Math.abs(now - last);
  const right =
    change.quantity.unit === '%' ? `${printed((100 * difference) / last, change)}%` : String(difference);
  return {
    level: isSure ? 'warning' : 'hint',
    topic: `${cellOf(change)} ${change.left} change`,
    cells: [cellOf(change)],
    message: `${tellPlaceOf(change)}“${quote(change)}”与前面两个数不符：从 ${last} 到 ${now}，增减应为 ${right}，请核对`,
    left: change.quantity.value,
    right: Number.parseFloat(right),
  };
}

/** A number of the year before that its report does not give. */
function tellOfLast({ stated, grounds }: WrongOfLast): Draft {
  const [first] = grounds;
  const sums = grounds.slice(0, 2).map((ground) => `“${ground.label}”为 ${show(ground)}`);
  return {
    level: 'hint',
    topic: `${cellOf(stated)} ${stated.left} of last`,
    cells: [cellOf(stated)],
    message: `${tellPlaceOf(stated)}“${quote(stated)}”与上年度报告不符：上年${sums.join('、')}，请核对`,
    left: stated.quantity.value,
    right: first?.value ?? NaN,
  };
}

/** A change that the tables of the two years do not give. */
function tellSinceLast({ change, now, last }: WrongSince): Draft {
  const { unit } = change.quantity;
  const difference = now.value - last.value;
  const value = Math.abs(difference);
  const by =
    unit === '%'
      ? `${printed((100 * value) / last.value, change)}%`
      : unit === '元'
        ? tellYuan(value)
        : String(value);
  const right = difference === 0 ? '与上年持平' : `为${difference > 0 ? '增加' : '减少'} ${by}`;
  return {
    level: 'hint',
    topic: `${cellOf(change)} ${change.left} last`,
    cells: [cellOf(change), ...now.cells.slice(0, 3).map(({ name }) => name)],
    message: `${tellPlaceOf(change)}“${quote(change)}”与上年度报告不符：“${now.label}”上年为 ${show(last)}，本年为 ${show(now)}，应${right}，请核对`,
  };
}

function show({ cells, value }: Ground): string {
  return cells[0]?.kind === 'money' ? tellYuan(value) : String(value);
}
