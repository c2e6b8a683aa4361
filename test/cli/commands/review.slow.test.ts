import assert from 'node:assert/strict';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hashOf } from '../../../src/cli/review/hashOf.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { editions } from '../../../src/index.js';
import { countyOf } from '../../bodies/county.js';
import { publishedPage } from '../../publishedPage.js';
import { openShell } from '../openShell.js';

const [one, two, three] = countyOf(3, editions[1]!) as [Report, Report, Report];
const wrong = withCells(one, { 'disputes.review.upheld': 9 });

describe('review', function () {
  this.timeout(60_000);
  const { at, call, save } = openShell();
  const put = async (name: string, report: Report) => {
    const path = `in/${name}`;
    mkdirSync(at(path.slice(0, path.lastIndexOf('/'))), { recursive: true });
    return save(path, report);
  };
  const review = (...more: readonly string[]) => call('review', at('in'), '-o', at('out'), ...more);
  const textsOn = (sheet: string) =>
    readWorkbook(readFileSync(at('out/审核.xlsx')))
      .find(({ name }) => name === sheet)!
      .cells.map(({ value }) => String(value));

  it('reviews a report whose marked copy cannot be written, and tells that', async () => {
    await put('第1局.xlsx', wrong);
    await put('第2局.xlsx', two);
    mkdirSync(at('marked/第1局.xlsx/within'), { recursive: true });
    const { code, out, err } = await review('--mark', at('marked'));
    assert.equal(code, 2);
    assert.match(out, /^2025 年度：审核了 2 个文件，无法审核 0 个，有错误 1 个/);
    assert.match(err, /第1局\.xlsx 已经检查，标记副本没有写出：[^\n]*不能作为输出文件/);
    assert.ok(readdirSync(at('out/退回单')).includes('青山县第1局.docx'));
    rmSync(at('marked/第1局.xlsx'), { recursive: true });
    await review('--mark', at('marked'));
    assert.deepEqual(readdirSync(at('marked')).sort(), ['第1局.xlsx', '第2局.xlsx']);
    rmSync(at('marked'), { recursive: true });
    rmSync(at('in'), { recursive: true });
    rmSync(at('out'), { recursive: true });
  });
  it('writes lists of all bodies and a return slip for those with errors alone', async () => {
    await put('第1局.xlsx', wrong);
    await put('东乡/第2局.xlsx', two);
    writeFileSync(at('in/第3局.html'), publishedPage(three));
    writeFileSync(at('in/坏.xlsx'), 'PK');
    const { code, out, err } = await review();
    assert.equal(code, 2);
    assert.match(
      out,
      /^2025 年度：审核了 4 个文件，无法审核 1 个，有错误 1 个，需要说明 \d 个，只有提示 \d 个，没有发现问题 \d 个。\n {2}无法审核　坏\.xlsx：/,
    );
    assert.match(err, /已写出 \S*out 里的审核\.xlsx、审核\.html 和 \d 份退回单。\n$/);
    assert.doesNotMatch(err, /已审核/);
    assert.ok(textsOn('审核情况').includes('东乡/第2局.xlsx'));
    assert.ok(textsOn('全部疑点').some((text) => text.startsWith('表四行政复议：结果维持（9）')));
    const slips = readdirSync(at('out/退回单')).filter((name) => !name.includes('第3局'));
    assert.deepEqual(slips.sort(), ['青山县第1局.docx', '青山县第1局.txt']);
    const slip = readFileSync(at('out/退回单/青山县第1局.txt'), 'utf8');
    assert.match(slip, /^\ufeff政府信息公开工作年度报告退回单\r\n\r\n青山县第1局：\r\n/);
    assert.match(slip, /1\. \[表四 A5:E5\] 表四行政复议：结果维持（9）[^\n]*相差 9。/);
    assert.match(slip, /最可能是表四行政复议“总计” 0 应为 9/);
    assert.match(slip, /联系人：＿+　联系电话：＿+/);
    const page = readFileSync(at('out/审核.html'), 'utf8');
    assert.ok(
      page.includes(`href="../in/${encodeURIComponent('东乡')}/${encodeURIComponent('第2局.xlsx')}"`),
    );
    assert.ok(
      page.includes(`href="${encodeURIComponent('退回单')}/${encodeURIComponent('青山县第1局.docx')}"`),
    );
  });
  it('tells what it passes over, and searches as deep as it is told', async () => {
    await put('a.xlsx', one);
    await put('一/二/三/四/deep.xlsx', two);
    await put('out-of-old/审核记录.jsonl', two);
    for (const name of ['~$a.xlsx', 'a.docx', 'b.zip', 'c.jpg', 'd.exe', '.DS_Store'])
      writeFileSync(at(`in/${name}`), '');
    symlinkSync(at('in/a.xlsx'), at('in/l.xlsx'));
    const { err, out } = await review();
    for (const told of [
      '~$a.xlsx：程序打开文件时留下的临时文件',
      'a.docx：从文件名看，是 a.xlsx 的打印稿',
      'b.zip：压缩包，请解压后再读取',
      'c.jpg：图片，读不出报告',
      'd.exe：不是报告的格式',
      '.DS_Store：隐藏文件',
      'l.xlsx：是链接',
      'out-of-old：以前的审核结果',
      '一/二/三/四：子文件夹，没有查找（用 --depth 指定查找几层）',
    ])
      assert.ok(err.includes(`没有审核 ${told}。\n`), `${told} in ${err}`);
    assert.match(out, /审核了 1 个文件/);
    assert.ok(textsOn('没有审核的文件').includes('b.zip'));
    assert.match((await review('--depth', '4')).out, /审核了 2 个文件/);
    assert.equal((await review('--depth', 'x')).code, 2);
  });
  it('goes on where it was: what has not changed is not reviewed again', async () => {
    await put('a.xlsx', wrong);
    await put('b.xlsx', two);
    const first = await review();
    const records = readFileSync(at('out/审核记录.jsonl'), 'utf8');
    const again = await review();
    assert.match(again.err, /^2 个文件已经审核过，没有变化，不再重新审核。\n/);
    assert.equal(again.out, first.out);
    // A run that was stopped while it wrote the record of a file.
    const lines = records.split('\n');
    writeFileSync(at('out/审核记录.jsonl'), `${lines.slice(0, 2).join('\n')}\n${lines[2]!.slice(0, 100)}`);
    const resumed = await review();
    assert.match(resumed.err, /^1 个文件已经审核过/);
    assert.equal(resumed.out, first.out);
    await put('a.xlsx', one);
    const mended = await review();
    assert.match(mended.err, /^1 个文件已经审核过/);
    assert.match(mended.out, /有错误 0 个/);
  });
  it('removes slips that are no longer due, and keeps those that somebody has filled in', async () => {
    await put('a.xlsx', wrong);
    await put('b.xlsx', withCells(two, { 'disputes.review.upheld': 9 }));
    await review();
    writeFileSync(at('out/退回单/青山县第2局.txt'), '已于 3 月 1 日退回');
    await put('a.xlsx', one);
    await put('b.xlsx', withCells(two, { 'disputes.review.upheld': 8 }));
    const { err } = await review();
    assert.deepEqual(
      readdirSync(at('out/退回单')).sort(),
      ['青山县第2局.docx', '青山县第2局.txt', '青山县第2局.原.txt'].sort(),
    );
    assert.equal(readFileSync(at('out/退回单/青山县第2局.原.txt'), 'utf8'), '已于 3 月 1 日退回');
    assert.match(err, /原有的 \S*第2局\.txt 已改名为 \S*第2局\.原\.txt。/);
    writeFileSync(at('out/退回单/青山县第2局.txt'), '已于 3 月 2 日退回');
    await put('b.xlsx', two);
    assert.match((await review()).err, /第2局\.txt 是以前的审核结果，已被改动，没有删去/);
  });
  it('replaces nothing of the user’s in the folder of the results', async () => {
    await put('a.xlsx', one);
    mkdirSync(at('out'));
    for (const name of ['审核.xlsx', '审核.html', '审核记录.jsonl', '别的.txt'])
      writeFileSync(at(`out/${name}`), `mine ${name}`);
    await review();
    for (const [now, was] of [
      ['审核.原.xlsx', '审核.xlsx'],
      ['审核.原.html', '审核.html'],
      ['审核记录.原.jsonl', '审核记录.jsonl'],
      ['别的.txt', '别的.txt'],
    ])
      assert.equal(readFileSync(at(`out/${now}`), 'utf8'), `mine ${was}`);
    assert.ok(!readdirSync(at('out')).some((name) => name.endsWith('.tmp')));
  });
  it('removes and replaces no file outside that a foreign record names', async () => {
    await put('a.xlsx', one);
    mkdirSync(at('out'));
    writeFileSync(at('mine.txt'), 'mine');
    const hash = hashOf('mine');
    const lines = [
      { basis: 'x' },
      { output: '../mine.txt', hash },
      { output: '退回单/../../mine.txt', hash },
    ];
    writeFileSync(at('out/审核记录.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    await review();
    assert.equal(readFileSync(at('mine.txt'), 'utf8'), 'mine');
    assert.doesNotMatch(readFileSync(at('out/审核记录.jsonl'), 'utf8'), /mine\.txt/);
  });
  it('compares with last year’s folder, and reviews anew when that changes', async () => {
    await put('a.xlsx', one);
    mkdirSync(at('last'));
    const carried = Object.fromEntries(
      ['person', 'company', 'research', 'welfare', 'legal', 'otherBody', 'total'].map((who) => [
        `requests.carriedOut.${who}`,
        99,
      ]),
    );
    await save('last/a.xlsx', { ...withCells(one, carried), year: 2024 });
    const { code } = await review('--last', at('last'));
    assert.equal(code, 1);
    assert.ok(textsOn('全部疑点').some((text) => text.includes('上年')));
    assert.equal((await review('--last', at('last'))).err.includes('1 个文件已经审核过'), true);
    rmSync(at('last/a.xlsx'));
    await save('last/b.xlsx', { ...two, year: 2024 });
    assert.doesNotMatch((await review('--last', at('last'))).err, /已经审核过/);
  });
  it('writes marked copies into another folder, names that collide apart, and never over an input', async () => {
    await put('乡/a.xlsx', wrong);
    await put('b.xlsx', two);
    renameSync(await save('b.json.xlsx', two), at('in/b.ods'));
    const { err } = await review('--mark', at('marked'));
    assert.deepEqual(
      readdirSync(at('marked'), { recursive: true }).sort(),
      ['b.ods.xlsx', 'b.xlsx', '乡', '乡/a.xlsx'].sort(),
    );
    assert.match(err, /文件名只有扩展名不同：b\.ods（副本名为 b\.ods\.xlsx）。/);
    assert.ok(
      readWorkbook(readFileSync(at('marked/乡/a.xlsx')))
        .map(({ name }) => name)
        .includes('检查结果'),
    );
    const before = readFileSync(at('in/b.xlsx'));
    assert.equal((await review('--mark', at('in'))).code, 2);
    symlinkSync(at('in'), at('link'));
    assert.equal((await review('--mark', at('link'))).code, 2);
    mkdirSync(at('last'));
    await save('last/b.xlsx', { ...two, year: 2024 });
    const over = await review('--last', at('last'), '--mark', at('last'));
    assert.deepEqual([over.code, over.out], [2, '']);
    assert.deepEqual(readFileSync(at('in/b.xlsx')), before);
  });
});
