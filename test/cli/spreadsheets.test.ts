import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { reportLayouts, SPREADSHEETS } from '../../src/index.js';
import { bareXls } from '../hosts/file/other/biffByHand.js';
import { savedAs } from '../hosts/file/other/savedAs.js';
import { openShell } from './openShell.js';
import { broken, suqian } from './reports.js';
import { withoutName } from './withoutName.js';

const FORMATS = [
  ['biff8', 'a.xls'],
  ['biff8', 'a.et'],
  ['biff8', 'a.xlsx'],
  ['xlsb', 'a.xlsb'],
  ['ods', 'a.ods'],
] as const;

describe('a spreadsheet that is no .xlsx', () => {
  const { at, call, folder, readBack } = openShell();
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(at(name), bytes);
    return at(name);
  };
  const drawn = async (report = suqian) => {
    const host = fileHost();
    await host.draw(reportLayouts(report));
    return host.bytes();
  };
  for (const [type, name] of FORMATS)
    it(`is read, exported, imported and marked as a new .xlsx (${type} as ${name}) #slow`, async () => {
      const file = put(name, savedAs(await drawn(broken), type));
      const original = put('o.xlsx', await drawn(broken));
      const ofBoth = async (...args: readonly string[]) => [
        (await call(...args.map((arg) => arg.replace('FILE', file)))).out,
        (await call(...args.map((arg) => arg.replace('FILE', original)))).out,
      ];
      const [exported, expected] = await ofBoth('export', 'FILE', '--as', 'json', '--draft');
      assert.equal(exported, expected);
      const { code, out, err } = await call('check', file, '--mark', at('marked.xlsx'));
      assert.equal(code, 1);
      assert.match(out, /商业企业列：三、本年度办理结果各项之和（98），（七）总计（99），相差 1\n/);
      assert.match(err, /副本是按报告内容新做的工作簿/);
      assert.deepEqual((await readBack('marked.xlsx')).report.readings, broken.readings);
      const marked = await fileHost(new Uint8Array(readFileSync(at('marked.xlsx')))).read();
      assert.ok(marked.some(({ name: sheet }) => sheet === '检查结果'));
      assert.equal((await call('import', file, '-o', at('i.xlsx'))).code, 0);
      assert.deepEqual((await readBack('i.xlsx')).report.readings, broken.readings);
      assert.equal((await call('new', '--edition', '2021', '--last', file, '-o', at('n.xlsx'))).code, 0);
    });
  it('is marked by the cells of its new workbook, whatever its sheets are called #slow', async () => {
    const bytes = savedAs(await drawn(broken), 'biff8');
    const text = Buffer.from(bytes).toString('latin1');
    // The sheet 表三 is called 附表, and a label of it is reworded.
    const rename = (from: string, to: string) => (all: string) =>
      all.replaceAll(
        Buffer.from(from, 'utf16le').toString('latin1'),
        Buffer.from(to, 'utf16le').toString('latin1'),
      );
    const changed = rename('予以公开', '给予公开')(rename('表三', '附表')(text));
    const file = put('a.xls', Buffer.from(changed, 'latin1'));
    const { code, out } = await call('check', file, '--mark', at('m.xlsx'));
    assert.equal(code, 1);
    assert.match(out, /\n {2}表三\n/);
    assert.match(out, /给予公开/);
    assert.doesNotMatch(out, /附表/);
    assert.match((await call('check', file)).out, /\n {2}附表\n/);
  });
  it('counts as a report in a folder; what is none is told #slow', async () => {
    mkdirSync(at('f'));
    for (const ending of SPREADSHEETS) put(`f/a${ending}`, await drawn());
    put('f/b.XLS', bareXls([]));
    for (const other of ['c.csv', 'd.docx', 'e.html', '~$a.xls', '.h.xls']) put(`f/${other}`, '');
    const { code, err } = await call('check', `${folder()}/f`, '--json');
    assert.equal(code, 2);
    assert.match(err, new RegExp(`已检查 ${SPREADSHEETS.length + 4}/`));
    for (const other of ['c.csv', 'd.docx', 'e.html']) assert.match(err, new RegExp(`${other}：文件是空的`));
    for (const other of ['~$a.xls', '.h.xls'])
      assert.ok(err.includes(`没有检查 ${at(`f/${other}`)}：`), other);
  });
});

describe('a file that is called a spreadsheet', () => {
  const { at, call } = openShell();
  const page =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=gbk></head><table><tr><td>1</table>';
  const gbk = Buffer.from([0xb1, 0xed, 0xc8, 0xfd]);
  for (const [title, content, said] of [
    ['a page', page, '网页'],
    ['a page with a mark', `\ufeff \n<!DOCTYPE html PUBLIC ""><html>`, '网页'],
    ['a page in GBK', Buffer.concat([Buffer.from(page), gbk]), '网页'],
    ['a page in UTF-16', Buffer.from(`\ufeff${page}`, 'utf16le'), '网页'],
    ['only a table', '<table border=1><tr><td>1</td></tr></table>', '网页'],
    ['a page in XML', `<?xml version="1.0"?><html><body/></html>`, '网页'],
    [
      'a page in one file',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n',
      '单个文件网页',
    ],
    ['tabs', '项目\t自然人\n一\t1\n', '制表符'],
    ['tabs in GBK', Buffer.concat([gbk, Buffer.from('\t1\n')]), '制表符'],
    ['commas', '项目,自然人\n', '逗号'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0', 'latin1'), 'PDF'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), '图片'],
    ['an RTF text', '{\\rtf1\\ansi', '文字文档'],
    ['an archive', Buffer.from('Rar!\x1a\x07\x00', 'latin1'), '压缩包'],
  ] as const)
    it(`and is ${title} is named rightly, with what to do, in one sentence`, async () => {
      writeFileSync(at('a.xls'), content);
      const { code, out, err } = await call('export', at('a.xls'), '--as', 'text', '-o', at('o.txt'));
      assert.deepEqual([code, out, existsSync(at('o.txt'))], [2, '', false]);
      const told = withoutName(err, at('a.xls'));
      assert.match(told, new RegExp(`^文件的内容是[^。\\n]*${said}[^。\\n]*，不是工作簿，请[^。\\n]*。\\n$`));
    });
});

describe('a workbook with macros', () => {
  const { at, call, folder } = openShell();
  const withType = async (type: string) => {
    const host = fileHost();
    await host.draw(reportLayouts(broken));
    const parts = unzipSync(host.bytes());
    const types = strFromU8(parts['[Content_Types].xml']!);
    const { zipSync, strToU8 } = await import('fflate');
    return zipSync({
      ...parts,
      '[Content_Types].xml': strToU8(
        types.replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', type),
      ),
    });
  };
  for (const [type, ending] of [
    ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', '.xlsm'],
    ['application/vnd.ms-excel.template.macroEnabled.main+xml', '.xltm'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', '.xltx'],
  ] as const)
    it(`or another content is marked as a file that Excel opens by its name (${ending}) #slow`, async () => {
      writeFileSync(at('a.xlsx'), await withType(type));
      const refused = await call('check', at('a.xlsx'), '--mark', at('m.xlsx'));
      assert.deepEqual([refused.code, refused.out], [2, '']);
      assert.match(refused.err, new RegExp(`要以 \\${ending} 结尾，否则 Excel 不能打开`));
      assert.equal(existsSync(at('m.xlsx')), false);
      assert.equal((await call('check', at('a.xlsx'), '--mark', at(`m${ending}`))).code, 1);
      const parts = unzipSync(new Uint8Array(readFileSync(at(`m${ending}`))));
      assert.ok(strFromU8(parts['[Content_Types].xml']!).includes(type));
      // A workbook of that name is kept.
      writeFileSync(at(`m${ending}`), 'mine');
      await call('check', at('a.xlsx'), '--mark', at(`m${ending}`));
      assert.equal(readFileSync(at(`m.原${ending}`), 'utf8'), 'mine');
    });
  it('is not what an ordinary workbook is marked as', async () => {
    writeFileSync(
      at('a.xlsx'),
      await withType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    );
    for (const name of ['m.xlsm', 'm.xls', 'm']) {
      const { code, err } = await call('check', at('a.xlsx'), '--mark', at(name));
      assert.deepEqual(
        [code, err],
        [2, '--mark 的输出文件名要以 .xlsx 结尾（查看用法：xxgk-report --help）\n'],
      );
    }
    assert.ok(!existsSync(`${folder()}/m.xlsm`));
  });
});
