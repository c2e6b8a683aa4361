import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.js';
import { withCells } from '../../src/core/report/report.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import {
  editions,
  formatNamed,
  formats,
  readSheets,
  renderReport,
  reportLayouts,
  type Report,
} from '../../src/index.js';
import { hostile } from '../hostile.js';
import { sample, samples } from '../samples.js';

const script = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const suqian = sample('suqian-2023');
/** The example of the paper's own check: one application too few among the results. */
const broken = withCells(suqian, { 'requests.granted.company': 11 });

describe('the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string) => join(folder, name);
  const call = async (...args: string[]) => {
    let [out, err] = ['', ''];
    const code = await run(args, {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isTerminal: false,
      script,
    });
    return { code, out, err };
  };
  const save = async (name: string, report: Report) => {
    const host = fileHost();
    await host.draw(reportLayouts(report));
    writeFileSync(at(name), host.bytes());
    return at(name);
  };
  const saveJson = async (name: string, report: Report) => {
    writeFileSync(at(name), await renderReport(report, formatNamed('json'), true));
    return at(name);
  };
  const readBack = async (name: string) =>
    readSheets(await fileHost(new Uint8Array(readFileSync(at(name)))).read());

  describe('new', () => {
    it('makes a workbook of the edition, for the body and the year', async () => {
      const { code, out, err } = await call(
        'new',
        '--edition',
        '2021',
        '--org',
        '青山县民政局',
        '--year',
        '2025',
        '-o',
        at('a.xlsx'),
      );
      assert.deepEqual([code, out, err], [0, '', `已写出 ${at('a.xlsx')}\n`]);
      const { report } = await readBack('a.xlsx');
      assert.deepEqual([report.edition.id, report.org, report.year], ['2021', '青山县民政局', 2025]);
    });
    it('brings forward what last year settled', async () => {
      const last = await save('last.xlsx', suqian);
      assert.equal((await call('new', '--edition', '2021', '--last', last, '-o', at('a.xlsx'))).code, 0);
      const { report } = await readBack('a.xlsx');
      assert.deepEqual([report.org, report.year, report.contact], [suqian.org, 2024, suqian.contact]);
      const json = JSON.parse(String(await renderReport(report, formatNamed('json'), true))).tables;
      assert.deepEqual(json.requests.carriedIn, {
        person: 118,
        company: 3,
        research: 0,
        welfare: 0,
        legal: 0,
        otherBody: 0,
        total: 121,
      });
      assert.equal(json.requests.received.person, null);
      const old = await save('old.xlsx', sample('xixia-civil-affairs-2020'));
      await call('new', '--edition', '2019', '--last', old, '-o', at('b.xlsx'));
      const before = JSON.parse(
        String(await renderReport((await readBack('b.xlsx')).report, formatNamed('json'), true)),
      ).tables.disclosure;
      assert.deepEqual([before.services.before, before.penalties.before], [41, 0]);
    });
    it('keeps a workbook that is already there under another name', async () => {
      writeFileSync(at('a.xlsx'), 'mine');
      assert.match((await call('new', '--edition', '2021', '-o', at('a.xlsx'))).err, /已改名/);
      assert.equal(readFileSync(at('a.原.xlsx'), 'utf8'), 'mine');
      await call('new', '--edition', '2021', '-o', at('a.xlsx'));
      await call('new', '--edition', '2021', '--year', '2025', '-o', at('a.xlsx'));
      assert.deepEqual(readdirSync(folder).sort(), ['a.xlsx', 'a.原.xlsx', 'a.原2.xlsx']);
      assert.equal(readFileSync(at('a.原.xlsx'), 'utf8'), 'mine');
    });
    it("refuses last year's report of another year", async () => {
      const last = await save('last.xlsx', suqian);
      assert.match(
        (await call('new', '--edition', '2021', '--year', '2030', '--last', last, '-o', at('a.xlsx'))).err,
        /2030 年度应当与 2029 年度比较/,
      );
    });
    it('says so where the edition is not that of the year', async () =>
      assert.match(
        (await call('new', '--edition', '2019', '--year', '2024', '-o', at('a.xlsx'))).err,
        /2024 年度应当使用 2021年版式/,
      ));
  });

  describe('check', () => {
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
      const { code, out, err } = await call('check', folder, '--json');
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
      writeFileSync(at('f.xls'), '');
      assert.match((await call('check', folder)).err, /^没有检查（请另存为 \.xlsx）：[^\n]*f\.xls\n/);
      assert.equal((await call('check', at('a.xlsx'), at('d.xlsx'))).code, 1);
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

  describe('export and import', () => {
    it('write the finished report to a file or to the output', async () => {
      const file = await save('a.xlsx', suqian);
      const { code, out } = await call('export', file, '--as', 'text');
      assert.equal(code, 0);
      assert.match(out, /宿迁市人民政府2023年政府信息公开工作年度报告/);
      assert.equal((await call('export', file, '--as', 'text', '-o', at('a.txt'))).code, 0);
      assert.equal(readFileSync(at('a.txt'), 'utf8'), out);
    });
    it('write nothing while errors remain, and say why; a draft says that it is one', async () => {
      const file = await save('a.xlsx', broken);
      const { code, out, err } = await call('export', file, '--as', 'json', '-o', at('a.json'));
      assert.deepEqual([code, out, existsSync(at('a.json'))], [1, '', false]);
      assert.match(err, /还有 2 处错误，没有生成报告/);
      assert.equal((await call('export', file, '--as', 'json', '-o', at('a.json'), '--draft')).code, 0);
      assert.equal(JSON.parse(readFileSync(at('a.json'), 'utf8')).draft, true);
    });
    it('give the same JSON to the byte after import and export', async () => {
      for (const [name, report] of samples) {
        const first = String(await renderReport(report, formatNamed('json'), false));
        writeFileSync(at('first.json'), first);
        assert.equal((await call('import', at('first.json'), '-o', at(`${name}.xlsx`))).code, 0);
        assert.equal((await call('export', at(`${name}.xlsx`), '--as', 'json')).out, first);
        assert.equal((await call('import', at(`${name}.xlsx`), '-o', at('again.json'))).code, 0);
        assert.equal(readFileSync(at('again.json'), 'utf8'), first);
      }
    });
  });

  describe('arguments', () => {
    for (const [args, said] of [
      [['fly'], '没有“fly”这个命令'],
      [['__proto__'], '没有“__proto__”这个命令'],
      [['check'], '请给出要检查的文件'],
      [['check', '--jsn', 'a'], '参数“--jsn”不对'],
      [['new', '-o', 'a.xlsx'], '请用 --edition 指定版式'],
      [
        ['new', '--edition', '2020', '-o', 'a.xlsx'],
        `没有“2020”这个版式，现有版式：${editions.map(({ id }) => id).join('、')}。`,
      ],
      [['new', '--edition', '2021', '-o', 'a.xls'], '输出文件的名称要以 .xlsx 结尾'],
      [['new', '--edition', '2021', '--year', '25', '-o', 'a.xlsx'], '--year 要写四位数的年份'],
      [['export', 'a'], '请用 --as 指定格式'],
      [['export', 'a', '--as', 'pdf'], `没有“pdf”这种格式，现有：${formats.map(({ id }) => id).join('、')}`],
      [['check', 'a', '--mark'], '参数“--mark”后面缺少内容'],
      [['import', 'a.json'], '请用 -o 指定输出文件'],
      [['export', 'a', 'b', '--as', 'text'], '一次只能处理一个文件'],
    ] as const)
      it(`${args.join(' ')} end in a sentence and exit 2`, async () => {
        const { code, out, err } = await call(...args);
        assert.deepEqual([code, out, err.split('\n').length], [2, '', 2]);
        assert.ok(err.includes(said), err);
      });
    it('reach the built program, which needs nothing beside it', () => {
      assert.match(readFileSync(script, 'utf8'), /^#!\/usr\/bin\/env node\n/);
      const alone = at('cli.mjs');
      writeFileSync(alone, readFileSync(script));
      assert.match(
        execFileSync(process.execPath, [alone, '--help'], { encoding: 'utf8' }),
        /^政府信息公开工作年度报告/,
      );
    });
    it('ask for the version', async () => assert.match((await call('--version')).out, /^\d+\.\d+\.\d+\n$/));
    it('are explained in Chinese', async () => {
      for (const args of [['--help'], ['check', '--help'], ['help']]) {
        const { code, out } = await call(...args);
        assert.equal(code, 0);
        for (const word of [
          '用法',
          'new',
          'check',
          'export',
          'import',
          formats.map(({ id }) => id).join('|'),
          editions.map(({ id }) => id).join('|'),
          '退出码',
        ])
          assert.ok(out.includes(word), word);
      }
      assert.equal((await call()).code, 2);
    });
  });

  describe('bad input', () => {
    const others: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['a.json', '', /文件是空的/],
      ['a.json', '{"edition":', /不是有效的 JSON/],
      ['a.json', '{"a":1}', /不是年度报告的 JSON/],
      ['a.txt', '通知', /认不出这个文件/],
      ['a.xlsx', '通知', /不是 \.xlsx 工作簿/],
    ];
    for (const [name, bytes, said] of others)
      it(`${name} with ${JSON.stringify(bytes)} ends in a sentence and exit 2`, async () => {
        writeFileSync(at(name), bytes);
        const { code, err } = await call('check', at(name));
        assert.equal(code, 2);
        assert.match(err, said);
      });
    it('a file that is not there, a folder and a place that cannot be written', async () => {
      assert.match((await call('check', at('none.xlsx'))).err, /文件不存在/);
      mkdirSync(at('empty'));
      assert.match((await call('check', at('empty'))).err, /没有 .xlsx 或 .json 文件/);
      assert.match((await call('new', '--edition', '2021', '-o', at('none/a.xlsx'))).err, /无法写出/);
    });
    for (const { name, bytes, code: problem } of hostile)
      it(`${name} ends in one sentence and exit 2 (${problem}), and nothing is written`, async () => {
        writeFileSync(at('a.xlsx'), bytes());
        const { code, out, err } = await call('export', at('a.xlsx'), '--as', 'text', '-o', at('out.txt'));
        assert.deepEqual([code, out, err.trim().split('\n').length], [2, '', 1]);
        assert.match(err, /^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/);
        assert.deepEqual(readdirSync(folder), ['a.xlsx']);
      });
  });
});
