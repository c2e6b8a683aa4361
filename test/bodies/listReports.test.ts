import assert from 'node:assert/strict';
import { listReports } from '../../src/bodies/listReports.js';
import { reportFileName, workbookFileName } from '../../src/pane/work/reporting/fileNames.js';

describe('the files of a folder', () => {
  /** The files that are opened; each other one with why it is not. */
  const listed = (...names: readonly string[]) => {
    const { files, passedOver } = listReports(names);
    assert.equal(files.length + passedOver.length, names.length);
    return [files, Object.fromEntries(passedOver.map(({ file, why }) => [file, why]))];
  };
  const printed = (of: string) => `从文件名看，是 ${of} 的打印稿`;

  it('are opened whatever their form, in the order of their names', () => {
    const names = [
      'a.xlsx',
      'b.html',
      'c.pdf',
      'd.DOCX',
      'e.mht',
      'f.et',
      'g.json',
      'h.txt',
      'i.doc',
      'j.csv',
    ];
    assert.deepEqual(listed(...[...names].reverse()), [names, {}]);
  });
  it('are all opened but the printed form of a workbook beside it, by its name', () => {
    assert.deepEqual(listed('甲局.xlsx', '甲局.docx', '甲局.PDF', '乙局.docx', '甲局2.docx', '丙局.pdf'), [
      ['丙局.pdf', '乙局.docx', '甲局.xlsx', '甲局2.docx'],
      { '甲局.docx': printed('甲局.xlsx'), '甲局.PDF': printed('甲局.xlsx') },
    ]);
    assert.deepEqual(listed('Ａ局 .json', 'a局.html'), [
      ['Ａ局 .json'],
      { 'a局.html': printed('Ａ局 .json') },
    ]);
  });
  it('are printed forms where this program named both after one body and year', () => {
    const book = workbookFileName('青山县民政局', 2025);
    const named = (org: string, year: number) =>
      `${reportFileName(`${org}${year}年政府信息公开工作年度报告`)}.docx`;
    const others = [
      named('青山县民政局', 2024),
      named('青山县教育局', 2025),
      named('青山县民政局本级', 2025),
    ];
    assert.deepEqual(listed(book, named('青山县民政局', 2025), ...others), [
      [...others, book].sort(),
      { [named('青山县民政局', 2025)]: printed(book) },
    ]);
  });
  it('are no printed forms where their names tell no body', () => {
    const names = ['2025年度政府信息公开年报.xlsx', '2025年政府信息公开工作年度报告.docx'];
    assert.deepEqual(listed(...names)[0], [...names].sort());
    const same = ['2025年度政府信息公开年报.xlsx', '2025年度政府信息公开年报.docx'];
    assert.deepEqual(listed(...same)[0], [same[0]]);
  });
  it('are no printed forms of what is not opened itself, and workbooks never are', () => {
    assert.deepEqual(listed('~$甲局.xlsx', '甲局.docx')[0], ['甲局.docx']);
    assert.deepEqual(listed('甲局.xlsx', '甲局.xls', '甲局.json')[0], ['甲局.json', '甲局.xls', '甲局.xlsx']);
  });
  it('are no tables of a workbook beside them, by their name', () => {
    const saved = (of: string) => `从文件名看，是 ${of} 的表格另存的`;
    assert.deepEqual(listed('甲局.csv', '甲局.xlsx', '乙局.docx', '乙局.TSV', '丙局.csv', '丙局_表三.csv'), [
      ['丙局.csv', '丙局_表三.csv', '乙局.TSV', '乙局.docx', '甲局.xlsx'],
      { '甲局.csv': saved('甲局.xlsx') },
    ]);
    assert.deepEqual(listed('甲局.csv', '~$甲局.docx', '甲局.zip')[0], ['甲局.csv']);
    assert.deepEqual(listed('甲局.csv', '甲局.docx', '甲局.xlsx')[1], {
      '甲局.csv': saved('甲局.xlsx'),
      '甲局.docx': printed('甲局.xlsx'),
    });
  });
  it('may be the tables of a document beside them, which are opened until that one is read', () => {
    const besides = (...names: readonly string[]) => listReports(names).besides;
    for (const whole of ['甲局.docx', '甲局.pdf', '甲局.ofd', '甲局.TXT', '甲局.html'])
      assert.deepEqual(besides('甲局.csv', whole, '乙局.csv'), [
        { file: '甲局.csv', whole, why: `从文件名看，是 ${whole} 的表格另存的` },
      ]);
    assert.deepEqual(besides('甲局.csv', '甲局.xlsx', '甲局.pdf'), []);
    assert.deepEqual(besides('甲局.csv', '甲局.tsv', '~$甲局.docx', '甲局.zip', '甲局.jpg'), []);
  });
  it('are templates, documents with macros and pages of other kinds too', () => {
    const names = ['a.docm', 'b.dotx', 'c.DOTM', 'd.dot', 'e.wpt', 'f.ott', 'g.shtml', 'h.xhtml', 'i.ofd'];
    assert.deepEqual(listed(...names), [names, {}]);
  });
  it('are told with a reason where they cannot be reports', () => {
    assert.deepEqual(listed('.DS_Store', '~$a.xlsx', '.~lock.a.ods#', 'b.zip', 'c.JPG', 'd.exe', 'e', 'f.'), [
      [],
      {
        '.DS_Store': '隐藏文件',
        '~$a.xlsx': '程序打开文件时留下的临时文件',
        '.~lock.a.ods#': '程序打开文件时留下的临时文件',
        'b.zip': '压缩包，请解压后再读取',
        'c.JPG': '图片，读不出报告',
        'd.exe': '不是报告的格式',
        e: '不是报告的格式',
        'f.': '不是报告的格式',
      },
    ]);
  });
});
