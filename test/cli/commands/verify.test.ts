import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { openFile } from '../../../src/cli/opening/openFile.js';
import { bodyReport } from '../../../tools/county/bodyReport.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { samples } from '../../samples.js';
import { openShell } from '../openShell.js';

const [edition2019, edition2021] = [editions[0]!, editions[1]!];
const made = (edition = edition2021, seed = 5): Report =>
  bodyReport(edition, edition.firstYear + 1, '青山县民政局', chanceOf(seed));

describe('verify', function () {
  this.timeout(60_000);
  const { at, call, save, saveJson, readBack } = openShell();
  /** Exports a report with its seal, and returns the path. */
  const seal = async (report: Report, name: string, ...more: readonly string[]) => {
    const file = await save('report.xlsx', report);
    const format = /\.txt$/.test(name) ? 'text' : name.replace(/^.*\./, '');
    const { code, err } = await call('export', file, '--as', format, '--seal', '-o', at(name), ...more);
    assert.equal(code, 0, err);
    return at(name);
  };
  const sealJson = () => at('sealed.核验单.json');

  for (const edition of editions)
    for (const name of ['sealed.txt', 'sealed.html', 'sealed.docx'])
      it(`finds a report of ${edition.id} in ${name} the same, by the page behind it`, async () => {
        const { code, out } = await call('verify', await seal(made(edition), name));
        assert.equal(code, 0, out);
        assert.match(out, /核验单：\d{4}-\d\d-\d\d \d\d:\d\d 检查（程序 \d+\.\d+\.\d+），错误 0 处/);
        assert.match(out, /数字：相同。\n {2}正文：相同。\n/);
        assert.match(out, /结论：是核验单所说的那一份。\n$/);
      });
  for (const [name, report] of samples)
    it(`finds the sample ${name} the same after its way through a page`, async () => {
      const { code, out } = await call('verify', await seal(report, 'sealed.html', '--draft'));
      assert.match(out, /数字：相同。\n {2}正文：相同。\n/);
      assert.equal(code, 0, out);
    });
  it('reads a report with a seal behind it as it reads one without #slow', async () => {
    for (const ending of ['txt', 'html', 'docx']) {
      const [bare, sealed] = [at(`bare.${ending}`), await seal(made(), `sealed.${ending}`)];
      await call('export', at('report.xlsx'), '--as', ending === 'txt' ? 'text' : ending, '-o', bare);
      const [one, other] = [await openFile(bare), await openFile(sealed)];
      assert.deepEqual(other.report, one.report, ending);
      assert.deepEqual(other.remarks, one.remarks, ending);
    }
  });
  it('reads the seal of a text with narrow lines', async () => {
    assert.equal((await call('verify', await seal(made(), 'sealed.txt', '--wrap', '20'))).code, 0);
  });
  it('reads the seal behind the reasons, which are told as not read', async () => {
    const report = withCells(made(), { 'disclosure.normative.inForce': 0, 'disclosure.normative.issued': 5 });
    const noted = { ...report, notes: [{ finding: '', about: '现行有效', text: '机构改革，已移交。' }] };
    const { code, out } = await call('verify', await seal(noted, 'sealed.txt', '--notes'));
    assert.equal(code, 0, out);
    assert.match(out, /核实 \d+ 处（\d+ 处写明原因）/);
  });
  it('takes the seal from its file for a workbook, which then counts alike', async () => {
    await seal(made(), 'sealed.docx');
    const { code, out } = await call('verify', at('report.xlsx'), '--seal', sealJson());
    assert.equal(code, 0, out);
    assert.match(out, /现在检查：错误 0 处.*与核验单相同。/);
    const other = await call('verify', at('report.xlsx'), '--seal', at('sealed.docx'));
    assert.equal(other.code, 0, other.out);
  });
  it('names the table in which a figure is another, and says that the cell cannot be known #slow', async () => {
    await seal(made(), 'sealed.docx');
    const changed = await save('changed.xlsx', withCells(made(), { 'disclosure.permits.decisions': 1 }));
    for (const given of [sealJson(), at('sealed.docx')]) {
      const { code, out } = await call('verify', changed, '--seal', given);
      assert.equal(code, 1);
      assert.match(out, /数字：不同，不同的是表二。核验码看不出是哪些单元格，请用 compare/);
      assert.match(out, /正文：相同。/);
      assert.match(out, /结论：不是核验单所说的那一份。/);
    }
    const page = readFileSync(await seal(made(), 'sealed.html'), 'utf8');
    writeFileSync(at('sealed.html'), page.replace(/(行政许可<\/th><td[^>]*>)\d+/, '$17'));
    const edited = await call('verify', at('sealed.html'));
    assert.equal(edited.code, 1);
    assert.match(edited.out, /不同的是表二。/);
  });
  it('names the chapter in which the prose is another; how it is set does not count', async () => {
    const { chapters, ...report } = made();
    await seal({ ...report, chapters }, 'sealed.docx');
    const [first = '', ...more] = chapters['problems']!;
    const worded = {
      ...report,
      chapters: { ...chapters, problems: [first.replace('不够', '很不'), ...more] },
    };
    const { code, out } = await call('verify', await save('b.xlsx', worded), '--seal', sealJson());
    assert.equal(code, 1);
    assert.match(out, /正文：不同，不同的是“五、存在的主要问题及改进情况”。/);
    assert.match(out, /数字：相同。/);
    const set = { ...report, chapters: { ...chapters, problems: [`${first} ${more.join('')}`] } };
    assert.equal((await call('verify', await save('c.xlsx', set), '--seal', sealJson())).code, 0);
  });
  it('tells another body, year and edition', async () => {
    await seal(made(), 'sealed.txt');
    const others = { ...made(edition2019), org: '青山县林业局' };
    const { code, out } = await call('verify', await save('o.xlsx', others), '--seal', sealJson());
    assert.equal(code, 1);
    assert.match(out, /机关名称：不同，核验单上是“青山县民政局”，这份报告是“青山县林业局”。/);
    assert.match(out, /年度：不同，核验单上是“2022”，这份报告是“2020”。/);
    assert.match(out, /版式：不同/);
  });
  it('checks again, and says so where an older program made the seal', async () => {
    await seal(made(), 'sealed.txt');
    const json = JSON.parse(readFileSync(sealJson(), 'utf8'));
    const put = (checked: object) =>
      writeFileSync(sealJson(), JSON.stringify({ ...json, checked: { ...json.checked, ...checked } }));
    put({ program: '0.0.1', counts: { error: 0, warning: 3, hint: 9 } });
    const older = await call('verify', at('report.xlsx'), '--seal', sealJson());
    assert.equal(older.code, 0);
    assert.match(older.out, /核验单由另一版程序检查，规则可能不同，以现在的检查为准。/);
    put({ counts: { error: 2, warning: 0, hint: 0 } });
    const other = await call('verify', at('report.xlsx'), '--seal', sealJson());
    assert.equal(other.code, 1);
    assert.match(other.out, /现在检查：错误 0 处.*，与核验单不同，请核对。/);
    put({ counts: { error: 0, warning: 9, hint: 0 } });
    const notes = await call('verify', at('report.xlsx'), '--seal', sealJson());
    assert.equal(notes.code, 0);
    assert.match(notes.out, /可能改动了封面、填写说明或上年数据，请核对。/);
    const wrong = await save('w.xlsx', withCells(made(), { 'disputes.review.total': 99 }));
    await call('export', wrong, '--as', 'text', '--draft', '--seal', '-o', at('draft.txt'));
    const draft = await call('verify', at('draft.txt'));
    assert.match(draft.out, /错误 1 处/);
    assert.equal(draft.code, 0, draft.out);
  });
  it('says what to do where there is no seal, or a file that is none', async () => {
    const file = await save('report.xlsx', made());
    const none = await call('verify', file);
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /这份报告后面没有核验单，请用 --seal 给出/);
    const json = await saveJson('report.json', made());
    for (const given of [json, file]) {
      const wrong = await call('verify', file, '--seal', given);
      assert.equal(wrong.code, 2);
      assert.match(wrong.err, /里没有核验单，请核对是否选错文件/);
    }
    for (const text of ['{', '{"$schema":"urn:xxgk-report:seal:1"}', '[]', '{"$schema":1,"org":{}}']) {
      writeFileSync(at('bad.json'), text);
      assert.equal((await call('verify', file, '--seal', at('bad.json'))).code, 2, text);
    }
    assert.equal((await call('verify')).code, 2);
    assert.match((await call('export', file, '--as', 'text', '--seal')).err, /--seal 要用 -o/);
  });
  it('leaves half a page of a seal as the text that it is', async () => {
    const text = readFileSync(await seal(made(), 'sealed.txt'), 'utf8');
    writeFileSync(at('half.txt'), text.replace(/（核验单完）/, ''));
    const { report, sealPage } = await openFile(at('half.txt'));
    assert.equal(sealPage, undefined);
    assert.ok(report.chapters['other']!.some((paragraph) => /核验码/.test(paragraph)));
    const { report: whole } = await readBack('report.xlsx');
    assert.deepEqual((await openFile(at('sealed.txt'))).report.chapters, whole.chapters);
  });
});
