import assert from 'node:assert/strict';
import { withCells } from '../../../src/core/report/report.js';
import { samples } from '../../samples.js';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

describe('check', () => {
  const { at, call, readBack, save, saveJson } = openShell();
  it('passes right reports, as workbook and as JSON #slow', async () => {
    for (const [name, report] of samples) {
      for (const file of [await save(`${name}.xlsx`, report), await saveJson(`${name}.json`, report)]) {
        const { code, out } = await call('check', file);
        assert.equal(code, 0);
        assert.match(out, /错误 0 处，核实 0 处，提示 0 处。检查通过。/);
      }
    }
  });
  it('tells each broken relation with both sides, its cells and their addresses', async () => {
    const { code, out } = await call('check', await save('a.xlsx', broken));
    assert.equal(code, 1);
    assert.match(out, /\n {2}表三\n/);
    assert.match(
      out,
      /\[错误\] D7:J7.“（一）予以公开”行：自然人（1175）＋商业企业（11）＋科研机构（0）＋社会公益组织（3）＋法律服务机构（1）＋其他（0）＝1190，总计（1191），相差 1\n/,
    );
    assert.match(out, /商业企业列：三、本年度办理结果各项之和（98），（七）总计（99），相差 1\n/);
    assert.match(out, /错误 2 处/);
  });
  it('says which cell is wrong and what it should be, shows every tie, and proposes nothing where nothing is wrong', async () => {
    const { out } = await call('check', await save('a.xlsx', broken));
    assert.match(
      out,
      /最少有 1 个单元格有误（2 条勾稽不成立）。\n {4}表三“（一）予以公开”行商业企业列 11 应为 12（一位数字有误），可使 2 条勾稽成立。\n/,
    );
    const tied = withCells(suqian, { 'disputes.review.total': 441 });
    assert.equal(
      [...(await call('check', await save('b.xlsx', tied))).out.matchAll(/ {4}(?:可能之一|最可能|其次)：/g)]
        .length,
      5,
    );
    const { out: blank } = await call(
      'check',
      await save(
        'c.xlsx',
        withCells(suqian, {
          'requests.partial.legal': null,
          'requests.partial.total': 328,
          'requests.processed.legal': 15,
        }),
      ),
    );
    assert.match(
      blank,
      /表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行法律服务机构列空白，应为 \d+。/,
    );
    assert.doesNotMatch((await call('check', await save('d.xlsx', suqian))).out, /改正建议/);
  });
  it('tells the reasons given for warnings, and asks for those that are not #slow', async () => {
    const warned = withCells(suqian, { 'disclosure.fees.amount': { value: '251000', unit: '元' } });
    const noted = {
      ...warned,
      notes: [
        { finding: 'money disclosure.fees.amount', about: '收费金额', text: '按决算口径填列。\n附说明。' },
      ],
    };
    assert.match(
      (await call('check', await save('a.xlsx', warned))).out,
      /核实 1 处，提示 0 处。没有错误，请核实以上各处，确实无误的请写明原因。\n$/,
    );
    const { code, out } = await call('check', await save('b.xlsx', noted));
    assert.equal(code, 0);
    assert.match(out, /请换算后填写\n {11}说明：按决算口径填列。\n {17}附说明。\n/);
    assert.match(out, /核实 1 处，提示 0 处。没有错误，需要核实的各处都已写明原因。\n$/);
    const changed = withCells(noted, { 'disclosure.fees.amount': { value: '351000', unit: '元' } });
    const again = {
      ...changed,
      notes: [{ ...noted.notes[0]!, about: '本年收费金额（单位：万元）列填的是 251000元' }],
    };
    const asked = await call('check', await save('d.xlsx', again));
    assert.match(
      asked.out,
      /这条说明针对的是：本年收费金额（单位：万元）列填的是 251000元。内容已变，请重新确认。/,
    );
    assert.match(asked.out, /请核实以上各处，确实无误的请写明原因。\n$/);
    const { files } = JSON.parse((await call('check', at('d.xlsx'), '--json')).out);
    assert.equal(files[0].findings[0].notedFor, '本年收费金额（单位：万元）列填的是 251000元');
    assert.match(
      (await call('check', await saveJson('c.json', { ...noted, contact: {} }))).out,
      /核实 2 处，提示 0 处。没有错误，请核实以上各处，确实无误的请写明原因。\n$/,
    );
    const findings = async (file: string) =>
      JSON.parse((await call('check', file, '--json')).out).files[0].findings.map(
        ({ note }: { note?: string }) => note,
      );
    assert.deepEqual(
      [await findings(at('a.xlsx')), await findings(at('b.xlsx'))],
      [[undefined], ['按决算口径填列。\n附说明。']],
    );
    assert.deepEqual(await findings(await saveJson('b.json', noted)), ['按决算口径填列。\n附说明。']);
    assert.match(
      (await call('export', at('b.xlsx'), '--as', 'text', '--notes')).out,
      /填写说明\n\n　　1.（收费金额）：按决算口径填列。/,
    );
    assert.deepEqual((await readBack('b.xlsx')).report, noted);
  });
  it('compares with last year', async () => {
    const last = await saveJson('last.json', { ...suqian, year: 2022 });
    const { code, out } = await call('check', await save('a.xlsx', suqian), '--last', last);
    assert.equal(code, 1);
    assert.match(out, /自然人列：二（91），上年四（118），相差 27/);
    assert.match((await call('check', at('a.xlsx'), '--last', at('a.xlsx'))).err, /应当与 2022 年度比较/);
  });
});
