import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { withCells } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { samples } from '../../samples.js';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

describe('check', () => {
  const { at, call, folder, readBack, save, saveJson } = openShell();
  it('passes right reports, as workbook and as JSON', async () => {
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
  it('prints JSON of the agreed shape', async () => {
    const file = await save('a.xlsx', broken);
    const { code, out } = await call('check', file, '--json');
    assert.equal(code, 1);
    const { files } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ findings, ...rest }: Record<string, unknown>) => rest),
      [
        {
          file,
          edition: '2021',
          org: '宿迁市人民政府',
          year: 2023,
          counts: { error: 2, warning: 0, hint: 0, undecided: 0 },
          undecided: [],
          repair: {
            status: 'optimal',
            wrongCells: 1,
            lowerBound: 1,
            certain: ['requests.granted.company'],
            truncated: false,
            solutions: [
              {
                changes: [{ cell: 'requests.granted.company', from: 11, to: 12 }],
                rank: 1,
                operation: 'slip',
                message: '表三“（一）予以公开”行商业企业列 11 应为 12（一位数字有误），可使 2 条勾稽成立',
              },
            ],
          },
        },
      ],
    );
    const [first] = files[0].findings;
    assert.deepEqual(
      { ...first, message: '' },
      {
        rule: 'relation',
        level: 'error',
        relation: 'requests.granted: total = sum',
        left: 1190,
        right: 1191,
        difference: -1,
        message: '',
        cells: ['person', 'company', 'research', 'welfare', 'legal', 'otherBody', 'total'].map(
          (column) => `requests.granted.${column}`,
        ),
        addresses: ['D7', 'E7', 'F7', 'G7', 'H7', 'I7', 'J7'].map((address) => `表三!${address}`),
      },
    );
  });
  it('tells the reasons given for warnings, and asks for those that are not', async () => {
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
      (await call('export', at('b.xlsx'), '--as', 'text')).out,
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
  it('checks a folder on all cores, in order, and goes on after a bad file', async () => {
    for (const name of ['a', 'b', 'd', 'e']) await save(`${name}.xlsx`, name === 'd' ? broken : suqian);
    writeFileSync(at('c.xlsx'), 'not a workbook');
    const { code, out, err } = await call('check', folder(), '--json');
    assert.equal(code, 2);
    const { files } = JSON.parse(out);
    assert.deepEqual(
      files.map(
        ({
          file,
          counts,
          problem,
        }: {
          file: string;
          counts: { error: number };
          problem?: { code: string };
        }) => [file, counts.error, problem?.code],
      ),
      [
        [at('a.xlsx'), 0, undefined],
        [at('b.xlsx'), 0, undefined],
        [at('c.xlsx'), 0, 'notZip'],
        [at('d.xlsx'), 2, undefined],
        [at('e.xlsx'), 0, undefined],
      ],
    );
    assert.match(err, /已检查 5\/5\n共 5 个文件：没有错误 3 个，有错误 1 个，无法检查 1 个。\n$/);
  });
  it('ends with 1 where the gravest of many files has errors', async () => {
    const files = [await save('a.xlsx', suqian), await save('b.xlsx', broken)];
    assert.equal((await call('check', ...files)).code, 1);
  });
  it('tells which files of a folder it does not check', async () => {
    await save('a.xlsx', suqian);
    writeFileSync(at('b.xls'), '');
    writeFileSync(at('~$a.xlsx'), '');
    const { code, err } = await call('check', folder());
    assert.deepEqual([code, err], [0, `没有检查（请另存为 .xlsx）：${at('b.xls')}\n`]);
  });
  it('writes a marked copy and leaves the file alone', async () => {
    const file = await save('a.xlsx', broken);
    const before = readFileSync(file);
    assert.equal((await call('check', file, '--mark', at('marked.xlsx'))).code, 1);
    assert.deepEqual(readFileSync(file), before);
    assert.deepEqual((await readBack('marked.xlsx')).report.readings, broken.readings);
    assert.ok(
      (await fileHost(new Uint8Array(readFileSync(at('marked.xlsx')))).read()).some(
        ({ name, cells }) =>
          name === '检查结果' && cells.some(({ value }) => /商业企业列/.test(String(value))),
      ),
    );
    assert.equal((await call('check', await saveJson('a.json', broken), '--mark', at('b.xlsx'))).code, 1);
    const marked = new ExcelJS.Workbook();
    await marked.xlsx.load(readFileSync(at('marked.xlsx')).buffer as ArrayBuffer);
    const { conditionalFormattings: formats } = marked.getWorksheet('表三') as unknown as {
      conditionalFormattings: { ref: string; rules: { style: Partial<ExcelJS.Style> }[] }[];
    };
    const fillOn = (cell: string) =>
      formats
        .filter(({ ref }) => ref.split(' ').includes(cell))
        .map(({ rules }) => (rules[0]?.style.fill as ExcelJS.FillPattern | undefined)?.bgColor?.argb)[0];
    assert.deepEqual([fillOn('E7'), fillOn('D7'), fillOn('E9')], ['FFC00000', 'FFFDECEE', 'FFFDECEE']);
    assert.ok(marked.getWorksheet('检查结果')?.getColumn(2).values.includes('建议'));
    assert.deepEqual((await readBack('b.xlsx')).report.readings, broken.readings);
  });
  it('refuses to mark over the file itself', async () => {
    const file = await save('a.xlsx', broken);
    const { code, err } = await call('check', file, '--mark', file);
    assert.deepEqual([code, err], [2, '输出文件不能与输入文件相同，请换一个文件名，原文件没有改动。\n']);
  });
});
