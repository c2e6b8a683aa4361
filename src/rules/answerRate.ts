import type { Rule } from '../core/check/rule.js';
import { findCell } from '../core/form/form.js';
import { isAboutRequests } from './sentences/around.js';
import { statedOf } from './sentences/claims.js';
import { CARRIED_OUT, totalOf } from './sentences/rowNames.js';
import { cellOf, quote, tellPlaceOf } from './sentences/tellClaim.js';

/** A rate of those that were due: 按时答复率, 法定期限内答复率, 到期办结率. */
const OF_DUE = /[时期]限|[及限]时|[按如到][时期]/;

/** The sentence says which are left out: 除2件结转下年办理外, 另有2件正在办理, 应答复83件. */
const LEFT_OUT = /[正尚仍还]在|未到期|(?<!(?:[上去往]一?|\d)年度?)结转|顺延|应[答回]复|期限内的|件在?办理中/;

/** Not all requests are answered where some are carried over. */
export const answerRate: Rule = {
  id: 'answerRate',
  readsWords: true,
  title: '有结转下年度办理的，答复率、办结率不是 100%',
  level: 'hint',
  basis: '表三第四项：结转下年度继续办理',
  check: ({ form, numbers, report }) => {
    const cell = findCell(form, totalOf(CARRIED_OUT));
    const left = numbers[cell?.index ?? -1] ?? 0;
    if (!cell || !(left > 0)) return [];
    return statedOf(report).flatMap((stated) => {
      const { unit, value } = stated.quantity;
      const isRate =
        unit === '%' && value === 100 && /(?:答复|办结|回复|办复)率[为达到均是]*$/.test(stated.left);
      const isTrue = OF_DUE.test(stated.left) || LEFT_OUT.test(stated.sentence.text);
      if (!isRate || isTrue || !isAboutRequests(stated)) return [];
      return [
        {
          level: 'hint' as const,
          topic: `${cellOf(stated)} rate`,
          cells: [cellOf(stated), cell.name],
          message: `${tellPlaceOf(stated)}写“${quote(stated)}”，${cell.table.name}还有 ${left} 件结转下年度继续办理，请核对`,
        },
      ];
    });
  },
  examples: [
    {
      edition: '2021',
      set: {
        'requests.received.person': 1,
        'requests.received.total': 1,
        'requests.carriedOut.person': 1,
        'requests.carriedOut.total': 1,
      },
      chapters: { overview: ['政府信息公开申请答复率100%。'] },
      says: ['“一、总体情况”第 1 段写“政府信息公开申请答复率100%”，表三还有 1 件结转下年度继续办理，请核对'],
    },
    { edition: '2021', chapters: { overview: ['政府信息公开申请答复率100%。'] }, says: [] },
  ],
};
