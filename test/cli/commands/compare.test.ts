import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { withCells } from '../../../src/core/report/report.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

const changed = {
  ...withCells(suqian, { 'requests.received.person': 3403 }),
  chapters: { ...suqian.chapters, other: ['本年没有其他需要报告的事项，特此说明。'] },
};

describe('compare', () => {
  const { at, call, save } = openShell();

  for (const format of ['html', 'text', 'json'])
    it(`finds a workbook and its ${format} the same, and the one figure and paragraph that were changed #slow`, async () => {
      const file = await save('a.xlsx', suqian);
      const out = at(`a.${format === 'text' ? 'txt' : format}`);
      await call('export', file, '--as', format, '-o', out);
      const same = await call('compare', file, out);
      assert.deepEqual([same.code, same.err], [0, '']);
      assert.match(same.out, /两份报告的各表和正文相同/);
      const other = await call('compare', await save('b.xlsx', changed), out);
      assert.equal(other.code, 1);
      assert.match(other.out, /本年新收[^\n]*自然人列（表三!D5）：第一份是 3403，第二份是 3402。/);
      assert.match(other.out, /“六、其他需要报告的事项”第 1 段：第一份“[^\n]*”，第二份“[^\n]*”/);
    });
  it('writes the same as JSON', async () => {
    const [a, b] = [await save('a.xlsx', suqian), await save('b.xlsx', changed)];
    const { code, out } = await call('compare', a, b, '--json');
    const { same, cells, fields, paragraphs } = JSON.parse(out);
    assert.deepEqual([code, same, fields], [1, false, []]);
    assert.deepEqual(
      cells.map(({ cell, a: one, b: other }: Record<string, unknown>) => [cell, one, other]).slice(0, 1),
      [['requests.received.person', 3402, 3403]],
    );
    assert.deepEqual(cells[0].addresses, ['表三!D5', '表三!D5']);
    assert.ok(paragraphs.some(({ chapter }: { readonly chapter: string }) => chapter === 'other'));
    assert.equal(JSON.parse((await call('compare', a, a, '--json')).out).same, true);
  });
  it('marks what differs in a copy, with a list', async () => {
    const [a, b] = [await save('a.xlsx', suqian), await save('b.xlsx', changed)];
    const before = readFileSync(a);
    assert.equal((await call('compare', a, b, '--mark', at('m.xlsx'))).code, 1);
    assert.deepEqual(readFileSync(a), before);
    const list = readWorkbook(readFileSync(at('m.xlsx'))).find(({ name }) => name === '比较结果')!;
    const texts = list.cells.map(({ value }) => String(value));
    assert.ok(texts.includes('表三 D5'));
    assert.ok(texts.some((text) => /第一份是 3402，第二份是 3403/.test(text)));
  });
  it('marks the workbook where the first file is a page', async () => {
    const file = await save('a.xlsx', changed);
    await call('export', await save('b.xlsx', suqian), '--as', 'html', '-o', at('b.html'));
    await call('compare', at('b.html'), file, '--mark', at('m.xlsx'));
    const names = readWorkbook(readFileSync(at('m.xlsx'))).map(({ name }) => name);
    assert.deepEqual(names.slice(-1), ['比较结果']);
    assert.ok(names.includes('封面'));
  });
  it('wants two reports, and refuses what it cannot read or would replace', async () => {
    const file = await save('a.xlsx', suqian);
    for (const [args, said] of [
      [[file], /请给出要比较的两份报告/],
      [[file, file, file], /一次只能比较两份报告/],
      [[file, at('none.xlsx')], /./],
      [[file, file, '--mark', file], /./],
      [[file, file, '--mark', at('m.txt')], /以 .xlsx 结尾/],
    ] as const) {
      const { code, out, err } = await call('compare', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    }
    writeFileSync(at('bad.xlsx'), 'PK');
    assert.equal((await call('compare', file, at('bad.xlsx'))).code, 2);
  });
});
