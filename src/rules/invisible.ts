import { tellRemarked } from '../core/check/remarkedCells.js';
import type { Rule } from '../core/check/rule.js';
import { numberAt } from '../core/check/figures.js';
import { WHY_UNSEEN } from './wording/whyUnseen.js';

/**
 * Figures are seen in print, and not in the colour behind them, in type of no size, hidden by their format,
 * covered, or outside the area that is printed: one finding for each table. Zeros alone are a hint: many
 * workbooks hide them. So are figures of which it is not known whether a conditional format hides them.
 */
export const invisible: Rule = {
  id: 'invisible',
  title: '数字看得见',
  level: 'warning',
  basis: '看不见的数字打印不出来，公布的表格里 0 也要填写',
  check: (subject) =>
    WHYS.flatMap(([kind, why, mend, topic]) =>
      tellRemarked(subject, kind, (cells) => {
        const isZero = cells.every(({ name }) => numberAt(subject, name) === 0);
        const level = isZero || kind === 'unsure' ? 'hint' : 'warning';
        return [level, `的${isZero ? ' 0 ' : '数字'}${why}，已按数字读取，请核对${mend}`, topic];
      }),
    ),
  examples: [
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 2, 'disputes.review.total': 2 },
      remarks: [
        { kind: 'invisible', cell: 'disputes.review.upheld' },
        { kind: 'invisible', cell: 'disputes.review.pending' },
      ],
      says: [
        '表四有 2 格（行政复议“结果维持”等）的数字看不见（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），打印出来没有这个数，已按数字读取，请核对后让它显示出来',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'invisible', cell: 'disputes.review.upheld' }],
      says: [
        '表四行政复议“结果维持”的 0 看不见（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），打印出来没有这个数，已按数字读取，请核对后让它显示出来',
      ],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 2, 'disputes.review.total': 2 },
      remarks: [{ kind: 'unsure', cell: 'disputes.review.total' }],
      says: ['表四行政复议“总计”的数字可能被条件格式隐藏，本程序算不出，已按数字读取，请核对打印件'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 2, 'disputes.review.total': 2 },
      remarks: [{ kind: 'unprinted', cell: 'disputes.review.total' }],
      says: [
        '表四行政复议“总计”的数字在打印区域之外，打印出来没有这个数，已按数字读取，请核对后重设打印区域',
      ],
    },
  ],
};

const UNPRINTED = '，打印出来没有这个数';
/** The kinds of remarks, for each why a figure is not seen and what mends that, and what tells it apart. */
const WHYS = [
  ['invisible', `看不见${WHY_UNSEEN}${UNPRINTED}`, '后让它显示出来', ''],
  ['unsure', '可能被条件格式隐藏，本程序算不出', '打印件', ' unsure'],
  ['unprinted', `在打印区域之外${UNPRINTED}`, '后重设打印区域', ' unprinted'],
] as const;
