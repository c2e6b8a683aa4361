import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Attachment } from '../../../src/core/report/attachment.js';
import { editions, type Report } from '../../../src/index.js';
import { attachedReport, attachments } from '../pdf/sealedReport.js';
import { openShell } from '../openShell.js';

const right = attachedReport(editions[1]!);
const [first, second] = attachments as [Attachment, Attachment];
const withThem = (...given: readonly Attachment[]): Report => ({ ...right, attachments: given });
const withText = (at: Attachment, from: string, to: string): Attachment => ({
  ...at,
  rows: at.rows.map((row) => row.map((text) => (text === from ? to : text))),
});

describe('verify of a report with attachments', function () {
  this.timeout(60_000);
  const { at, call, save } = openShell();
  const seal = async (report: Report, name: string) => {
    const format = /\.txt$/.test(name) ? 'text' : name.replace(/^.*\./, '');
    const file = await save('report.xlsx', report);
    const { code, err } = await call('export', file, '--as', format, '--seal', '-o', at(name));
    assert.equal(code, 0, err);
    return at(name);
  };
  const sealJson = () => at('sealed.核验单.json');
  /** What is said of another report's attachments, with the seal of the right one. */
  const said = async (report: Report, given = sealJson()) => {
    const { code, out } = await call('verify', await save('other.xlsx', report), '--seal', given);
    return { code, line: /附件：.*/.exec(out)?.[0] };
  };

  for (const name of ['sealed.txt', 'sealed.html', 'sealed.docx'])
    it(`finds them the same in ${name}, by the page behind it #slow`, async () => {
      const { code, out } = await call('verify', await seal(right, name));
      assert.match(out, /数字：相同。\n {2}正文：相同。\n {2}附件：相同。\n/);
      assert.equal(code, 0, out);
    });
  it('finds them the same in JSON, by the file of the seal', async () => {
    const { code, out } = await call('verify', await seal(right, 'sealed.json'), '--seal', sealJson());
    assert.match(out, /附件：相同。/);
    assert.equal(code, 0, out);
  });
  it('names the one in which a cell, the title or the chapter is another #slow', async () => {
    await seal(right, 'sealed.docx');
    for (const changed of [
      withText(first, '12', '13'),
      withText(first, '12', ''),
      { ...first, title: '分类统计' },
      { ...first, rows: first.rows.slice(0, 2) },
      { ...first, rows: [first.rows[0]!, first.rows[2]!, first.rows[1]!] },
    ])
      for (const given of [sealJson(), at('sealed.docx')])
        assert.deepEqual(await said(withThem(changed, second), given), {
          code: 1,
          line: `附件：不同，不同的是“附件1：${changed.title}”。`,
        });
    const moved = await said(withThem({ ...first, chapter: 'problems' }, second));
    assert.equal(moved.line, '附件：不同，不同的是“附件1：主动公开分类统计”。');
  });
  it('finds one that was changed on the page itself', async () => {
    const page = readFileSync(await seal(right, 'sealed.html'), 'utf8');
    assert.ok(page.includes('>456<'));
    writeFileSync(at('sealed.html'), page.replace('>456<', '>465<'));
    const { code, out } = await call('verify', at('sealed.html'));
    assert.match(out, /正文：相同。\n {2}附件：不同，不同的是“附件2”。\n/);
    assert.equal(code, 1);
  });
  it('tells those that are missing, new, or in another order #slow', async () => {
    await seal(right, 'sealed.txt');
    assert.equal((await said(withThem(second))).line, '附件：不同，报告里没有的是核验单上的附件1。');
    assert.equal((await said(withThem())).line, '附件：不同，报告里没有的是核验单上的附件1、2。');
    const more = withText(second, '456', '9');
    assert.equal((await said(withThem(first, second, more))).line, '附件：不同，核验单上没有的是“附件3”。');
    const swapped = [
      { ...first, chapter: 'other' },
      { ...second, chapter: 'other' },
    ] as const;
    await seal(withThem(...swapped), 'sealed.txt');
    const other = await said(withThem(swapped[1], swapped[0]));
    assert.deepEqual(other, { code: 1, line: '附件：不同，排列的次序不同。' });
    await seal(withThem(), 'sealed.txt');
    assert.deepEqual(await said(withThem()), { code: 0, line: undefined });
    assert.equal((await said(withThem(second))).line, '附件：不同，核验单上没有的是“附件1”。');
  });
  it('holds a seal of an earlier program against the rest, and says that it has none of them #slow', async () => {
    await seal(right, 'sealed.txt');
    const { attachments: _, ...json } = JSON.parse(readFileSync(sealJson(), 'utf8'));
    const earlier = { ...json, $schema: 'urn:xxgk-report:seal:1' };
    writeFileSync(sealJson(), JSON.stringify(earlier));
    const text = readFileSync(at('sealed.txt'), 'utf8');
    writeFileSync(at('sealed.txt'), text.replace(/^.*附件\d*核验码：.*\n/gm, ''));
    for (const given of [sealJson(), at('sealed.txt')])
      assert.deepEqual(await said(withThem(withText(first, '12', '13'), second), given), {
        code: 0,
        line: '附件：没有核对，核验单由较早的程序制作，没有附件核验码。',
      });
    // A seal of now without them is none.
    writeFileSync(sealJson(), JSON.stringify(json));
    assert.equal((await said(right)).code, 2);
  });
  it('reads thirty of them from the page, in narrow lines too #slow', async () => {
    const many = Array.from({ length: 30 }, (_, number) => withText(second, '456', String(number)));
    await seal(withThem(...many), 'sealed.txt');
    const { code, out } = await call('verify', at('sealed.txt'));
    assert.deepEqual([code, /附件：相同/.test(out)], [0, true], out);
    const less = await said(withThem(...many.slice(0, 29)), at('sealed.txt'));
    assert.equal(less.line, '附件：不同，报告里没有的是核验单上的附件30。');
    const file = await save('report.xlsx', withThem(...many));
    await call('export', file, '--as', 'text', '--wrap', '20', '--seal', '-o', at('sealed.txt'));
    assert.equal((await call('verify', file, '--seal', at('sealed.txt'))).code, 0);
  });
});
