import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

const attachments = [
  {
    chapter: 'overview',
    title: '分类统计',
    rows: [
      ['渠道', '条数'],
      ['网站', '12'],
    ],
  },
];
const attached = { ...suqian, attachments };

describe('attachments on the command line', () => {
  const { at, call, save, saveJson } = openShell();
  it('go from a page to a workbook, and from that to every format and back #slow', async () => {
    const file = await save('a.xlsx', attached);
    for (const [format, ending] of [
      ['html', 'html'],
      ['text', 'txt'],
      ['docx', 'docx'],
      ['json', 'json'],
    ] as const) {
      const out = at(`a.${ending}`);
      assert.equal((await call('export', file, '--as', format, '-o', out)).code, 0, format);
      const { code, err } = await call('import', out, '-o', at(`${format}.xlsx`));
      assert.deepEqual([code, format === 'json' || err.includes('附件 1 个')], [0, true], err);
      assert.equal((await call('compare', file, at(`${format}.xlsx`))).code, 0, format);
    }
    assert.deepEqual(JSON.parse(readFileSync(at('a.json'), 'utf8')).attachments, attachments);
  });
  it('are said to be missing in data that have figures alone #slow', async () => {
    const file = await save('a.xlsx', attached);
    for (const format of ['csv', 'jsonstat']) {
      const { code, out, err } = await call('export', file, '--as', format);
      assert.deepEqual([code, err], [0, '1 个附件是文字，没有写入这种数据格式。\n']);
      assert.ok(!out.includes('分类统计'));
    }
    assert.equal((await call('export', await save('b.xlsx', suqian), '--as', 'csv')).err, '');
  });
  it('that differ are told, as JSON too, and marked', async () => {
    const other = [
      {
        ...attachments[0]!,
        rows: [
          ['渠道', '条数'],
          ['网站', '13'],
        ],
      },
    ];
    const [a, b] = [await save('a.xlsx', attached), await save('b.xlsx', { ...suqian, attachments: other })];
    const { code, out } = await call('compare', a, b, '--mark', at('m.xlsx'));
    assert.equal(code, 1);
    assert.match(out, /附件1“分类统计”：第 2 行第 2 列第一份“12”，第二份“13”。/);
    const json = JSON.parse((await call('compare', a, b, '--json')).out);
    assert.deepEqual(
      [json.same, json.attachments],
      [
        false,
        [
          {
            chapter: 'overview',
            title: '分类统计',
            a: 1,
            b: 1,
            cells: [{ row: 2, column: 2, a: '12', b: '13' }],
          },
        ],
      ],
    );
  });
  it('larger than an attachment may be are refused in JSON, and so is another chapter', async () => {
    const file = await saveJson('a.json', attached);
    const json = JSON.parse(readFileSync(file, 'utf8'));
    for (const [part, field] of [
      [{ chapter: 'seventh' }, 'attachments.chapter'],
      [{ rows: [] }, 'attachments.rows'],
      [{ rows: [['a'.repeat(1001)]] }, 'attachments.rows'],
      [{ rows: [[1]] }, 'attachments.rows'],
    ] as const) {
      const wrong = { ...json, attachments: [{ ...json.attachments[0], ...part }] };
      writeFileSync(at('b.json'), JSON.stringify(wrong));
      const { code, err } = await call('check', at('b.json'));
      assert.deepEqual([code, err.includes(field)], [2, true], err);
    }
  });
});
