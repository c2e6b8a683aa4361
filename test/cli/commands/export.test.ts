import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { widthOf } from '../../../src/core/draw/width.js';
import { openShell } from '../openShell.js';
import { withCells } from '../../../src/core/report/report.js';
import { broken, suqian } from '../reports.js';

describe('export', () => {
  const { at, call, save } = openShell();
  it('writes the finished report to a file or to the output', async () => {
    const file = await save('a.xlsx', suqian);
    const { code, out } = await call('export', file, '--as', 'text');
    assert.equal(code, 0);
    assert.match(out, /宿迁市人民政府2023年政府信息公开工作年度报告/);
    assert.equal((await call('export', file, '--as', 'text', '-o', at('a.txt'))).code, 0);
    assert.equal(readFileSync(at('a.txt'), 'utf8'), out);
  });
  it('writes a paragraph in a line, or breaks lines where --wrap asks for it', async () => {
    const file = await save('a.xlsx', suqian);
    const widest = (text: string) => Math.max(...text.split('\n').map(widthOf));
    assert.ok(widest((await call('export', file, '--as', 'text')).out) > 120);
    const { code, out } = await call('export', file, '--as', 'text', '--wrap', '60');
    assert.equal(code, 0);
    assert.ok(widest(out.split('二、主动公开政府信息情况\n')[0]!) <= 62);
    for (const wrap of ['0', '19', '-5', 'abc', '']) {
      const refused = await call('export', file, '--as', 'text', `--wrap=${wrap}`);
      assert.equal(refused.code, 2);
      assert.match(refused.err, /--wrap 后面请写列数，不少于 20/);
    }
    const other = await call('export', file, '--as', 'json', '--wrap', '60');
    assert.deepEqual([other.code, other.out], [2, '']);
    assert.match(other.err, /--wrap 只用于纯文本/);
  });
  it('writes nothing while errors remain, and says why; a draft says that it is one', async () => {
    const file = await save('a.xlsx', broken);
    const { code, out, err } = await call('export', file, '--as', 'json', '-o', at('a.json'));
    assert.deepEqual([code, out, existsSync(at('a.json'))], [1, '', false]);
    assert.match(err, /还有 2 处错误，没有生成报告/);
    assert.equal((await call('export', file, '--as', 'json', '-o', at('a.json'), '--draft')).code, 0);
    assert.equal(JSON.parse(readFileSync(at('a.json'), 'utf8')).draft, true);
  });

  const inYuan = (value: string) => withCells(suqian, { 'disclosure.fees.amount': { value, unit: '元' } });
  const noted = (value: string, about: string) => ({
    ...inYuan(value),
    notes: [{ finding: 'money disclosure.fees.amount', about, text: '按决算口径填列。' }],
  });
  const about =
    '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 251000元，本列单位是万元，请换算后填写';

  it('leaves the reasons out of what is published unless they are asked for; JSON always has them', async () => {
    const file = await save('a.xlsx', noted('251000', about));
    for (const format of ['text', 'html']) {
      assert.doesNotMatch((await call('export', file, '--as', format)).out, /填写说明|按决算口径填列/);
      assert.match(
        (await call('export', file, '--as', format, '--notes')).out,
        /填写说明[^]*按决算口径填列。/,
      );
    }
    for (const more of [[], ['--notes']])
      assert.equal(JSON.parse((await call('export', file, '--as', 'json', ...more)).out).notes.length, 1);
  });
  it('lists what needs a reason and has none, and writes the report', async () => {
    const bare = await call('export', await save('a.xlsx', inYuan('251000')), '--as', 'text');
    assert.equal(bare.code, 0);
    assert.match(bare.err, /有 1 处需要核实而没有写明原因[^]*\[核实\] 表二 B15　表二“行政事业性收费”/);
    const told = await call('export', await save('b.xlsx', noted('251000', about)), '--as', 'text');
    assert.equal(told.err, '');
  });
  it('asks for a reason again whose figure has changed, and says what it was given for', async () => {
    const { code, err } = await call('export', await save('a.xlsx', noted('351000', about)), '--as', 'text');
    assert.equal(code, 0);
    assert.match(
      err,
      /有 1 处需要核实[^]*填的是 351000元[^]*说明：按决算口径填列。[^]*针对的是：[^]*填的是 251000元/,
    );
  });
});
