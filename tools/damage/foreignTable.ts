import type { Chance } from './chance.js';
import type { PrintedTable } from './printed.js';

const HEADS = [
  '渠道',
  '条数',
  '总计',
  '其他',
  '自然人',
  '网站',
  '公众号',
  '新闻发布会',
  '结果纠正',
  '行政许可',
];

/** A table that is none of the form, some of whose labels are. */
export function foreignTable(chance: Chance): PrintedTable {
  const columns = 2 + chance.below(8);
  const rows = Array.from({ length: 2 + chance.below(5) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({
      text: row === 0 || column === 0 ? chance.pick(HEADS) : String(chance.below(500)),
      rowSpan: 1,
      columnSpan: 1,
    })),
  );
  return { kind: 'table', rows };
}
