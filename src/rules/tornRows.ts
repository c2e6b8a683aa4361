import type { Rule } from '../core/check/rule.js';
import { tablesOf } from '../core/form/edition.js';
import { gather, groupBy } from '../core/form/group.js';
import type { TornRow } from '../core/report/remark.js';
import { quoteStart } from './wording/quote.js';

/** The most rows that a message names, and the most characters that it quotes of each. */
const MOST_TOLD = 5;
const MOST_QUOTED = 20;

/** Every row of a table in a text file has as many cells as the others: one finding for each table. */
export const tornRows: Rule = {
  id: 'tornRows',
  title: '用逗号或制表符分隔的文件里，同一张表的各行格数相同',
  level: 'error',
  basis: '少了格或多了格的行，分不清各格属于哪一列',
  check: ({ remarks, form }) => {
    const rows = gather(remarks, (remark) => (remark.kind === 'tornRows' ? remark.rows : []));
    return groupBy(rows, ({ table }) => table).map((own) => {
      const part = own[0].table;
      const name = tablesOf(form.edition).find(({ code }) => code === part)?.name ?? part;
      return { cells: [], level: 'error', part, topic: `tornRows ${part}`, message: tellRows(name, own) };
    });
  },
  examples: [
    {
      edition: '2021',
      remarks: [
        {
          kind: 'tornRows',
          rows: [
            { table: 'requests', row: 9, cells: 9, usual: 10, text: '（一）予以公开', unread: [] },
            { table: 'requests', row: 12, cells: 11, usual: 10, text: '', unread: [] },
            { table: 'disputes', row: 40, cells: 14, usual: 0, text: '', unread: [] },
          ],
        },
      ],
      says: [
        '文件里表三有 2 行的格数与同表其他行不同，分不清各格，其中的数字没有读取：第 9 行“（一）予以公开”（9 格，应为 10 格）、第 12 行（11 格，应为 10 格），请核对原表后重新保存',
        '文件里表四有 1 行的格数与同表其他行不同，分不清各格，其中的数字没有读取：第 40 行（14 格），请核对原表后重新保存',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'tornRows',
          rows: [{ table: 'disputes', row: 4, cells: 15, usual: 15, text: '', unread: [] }],
        },
      ],
      says: [
        '文件里表四有 1 行的格数与表头或同表其他行不同，分不清各格，其中的数字没有读取：第 4 行（15 格，表头的格数与它不同），请核对原表后重新保存',
      ],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': null, 'disputes.review.total': null },
      remarks: [
        {
          kind: 'tornRows',
          rows: [
            {
              ...{ table: 'disputes', row: 5, cells: 14, usual: 15, text: '' },
              unread: ['disputes.review.upheld', 'disputes.review.total'],
            },
          ],
        },
      ],
      says: [
        '文件里表四有 1 行的格数与同表其他行不同，分不清各格，其中的数字没有读取：第 5 行（14 格，应为 15 格），请核对原表后重新保存',
      ],
    },
  ],
};

function tellRows(table: string, rows: readonly TornRow[]): string {
  const told = rows.slice(0, MOST_TOLD).map(({ row, cells, usual, text }) => {
    const label = text === '' ? '' : quoteStart(text, MOST_QUOTED);
    if (cells === usual) return `第 ${row} 行${label}（${cells} 格，表头的格数与它不同）`;
    return `第 ${row} 行${label}（${cells} 格${usual === 0 ? '' : `，应为 ${usual} 格`}）`;
  });
  const more = rows.length > MOST_TOLD ? '等' : '';
  const others = rows.some(({ cells, usual }) => cells === usual) ? '表头或同表其他行' : '同表其他行';
  return `文件里${table}有 ${rows.length} 行的格数与${others}不同，分不清各格，其中的数字没有读取：${told.join('、')}${more}，请核对原表后重新保存`;
}
