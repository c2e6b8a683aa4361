import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import type { Note } from '../core/report/note.js';
import { isThinReason } from '../core/report/thinReason.js';
import { shorten } from './wording/quote.js';

/** How much of a reason is quoted, in characters. */
const QUOTED = 20;

/** A reason states a fact: one finding for each note that says nothing but that the figure is right. */
export const reason: Rule = {
  id: 'reason',
  title: '填写说明写出事实和原因，不只写“情况属实”',
  level: 'hint',
  basis: '填写说明是对核实性问题的书面解释，供上级审核',
  check: ({ report: { notes } }) =>
    notes.flatMap(({ text }, at) => (isThinReason(text) ? [tell(text, at + 1)] : [])),
  examples: [
    {
      edition: '2021',
      notes: [{ finding: 'money disclosure.fees.amount', about: '', text: '情况属实。' }],
      says: ['“填写说明”第 1 条只写了“情况属实。”，没有写出原因，请写明事实，如依据什么、按什么口径统计'],
    },
    {
      edition: '2021',
      notes: [
        { finding: 'money disclosure.fees.amount', about: '', text: '按决算口径填列，含下属单位。' },
        { finding: 'cover contact', about: '', text: '无' },
      ],
      says: ['“填写说明”第 2 条只写了“无”，没有写出原因，请写明事实，如依据什么、按什么口径统计'],
    },
    {
      edition: '2019',
      notes: [{ finding: 'cover contact', about: '', text: '没有固定电话。' }],
      says: [],
    },
  ],
};

function tell(text: Note['text'], number: number): Draft {
  const quoted = shorten(text, QUOTED);
  return {
    level: 'hint',
    topic: `note ${number}`,
    cells: [`note.${number}`],
    message: `“填写说明”第 ${number} 条只写了“${quoted.replace(/\s+/g, ' ')}”，没有写出原因，请写明事实，如依据什么、按什么口径统计`,
  };
}
