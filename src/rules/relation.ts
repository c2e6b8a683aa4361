import { roundSum, type Evaluated } from '../core/check/evaluate.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { tellEquation, tellRelationPlace, tellSides } from '../core/check/sentence.js';
import { textsOf } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { formOf } from '../core/form/form.js';
import type { Draft } from '../core/report/finding.js';

/** Every cross-total holds: one finding for each broken relation, with both sides and the difference. */
export const relation: Rule = {
  id: 'relation',
  title: (editions) => `勾稽关系成立：总计等于各项之和，${textsOf(editions, tellRelations).join('，')}`,
  level: 'error',
  basis: '报告格式表内说明；各项关系见 editions.md',
  check: (subject) => subject.evaluation.broken.map((broken) => tell(broken, subject)),
  examples: [
    {
      edition: '2021',
      set: {
        'requests.received.company': 5,
        'requests.received.total': 5,
        'requests.granted.company': 4,
        'requests.granted.total': 4,
        'requests.processed.company': 4,
        'requests.processed.total': 4,
      },
      says: [
        '商业企业列：一（5）＋二（0）＝5，（七）总计（4）＋四（0）＝4，相差 1',
        '总计列：一（5）＋二（0）＝5，（七）总计（4）＋四（0）＝4，相差 1',
      ],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 2 },
      says: [
        '表四行政复议：结果维持（2）＋结果纠正（0）＋其他结果（0）＋尚未审结（0）＝2，总计（0），相差 2',
      ],
    },
    {
      edition: '2019',
      set: { 'disclosure.permits.change': -3 },
      says: ['“行政许可”行：上一年项目数量（0）＋本年增/减（-3）＝-3，不应小于 0'],
    },
    {
      edition: '2019',
      set: { 'disclosure.normative.made': 1, 'disclosure.normative.published': 1 },
      says: ['“规范性文件”行：对外公开总数量（0），本年新公开数量（1），前者不应小于后者，相差 1'],
    },
    {
      edition: '2021',
      last: { 'disclosure.normative.inForce': 3 },
      says: [
        '“行政规范性文件”行：现行有效件数（0），上年现行有效件数（3）＋本年制发件数（0）－本年废止件数（0）＝3，相差 3',
      ],
    },
  ],
};

/** What must hold in an edition besides its sums, in the labels of its lines: `一＋二＝（七）总计＋四`. */
function tellRelations(edition: Edition): readonly string[] {
  const form = formOf(edition);
  return form.relations
    .filter(({ level, isSum }) => level === 'error' && !isSum)
    .map((each) => tellEquation(each, form));
}

function tell(broken: Evaluated, subject: Subject): Draft {
  const { form, last } = subject;
  const { id, level, left: terms, right: others } = broken.relation;
  const [one, other] = tellSides(broken, subject, last);
  const difference = roundSum(broken.left - broken.right);
  const sides = others.length === 0 ? one : `${one}，${other}`;
  return {
    level,
    relation: id,
    cells: [...terms, ...others].filter((term) => !term.last).map((term) => term.cell),
    message: `${tellRelationPlace(broken.relation, form)}：${sides}，${tellFault(broken, Math.abs(difference))}`,
    left: broken.left,
    right: broken.right,
    difference,
  };
}

function tellFault({ relation: { kind, right } }: Evaluated, difference: number): string {
  if (kind === 'equal') return `相差 ${difference}`;
  return right.length === 0 ? '不应小于 0' : `前者不应小于后者，相差 ${difference}`;
}
