import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { editions, type Report } from '../../../src/index.js';
import { makeCounty } from '../../../tools/county/makeCounty.js';
import { publishedPage } from '../../publishedPage.js';
import { openShell } from '../openShell.js';

describe('one folder', function () {
  this.timeout(60_000);
  const { at, call, save } = openShell();
  const [one, two, three, four] = makeCounty(4, { faults: [], edition: editions[1]! }).counted as readonly [
    Report,
    Report,
    Report,
    Report,
  ];
  const names = [one, two, three, four].map(({ org }) => org);

  /** Workbooks and pages beside one another, what is printed of one, and what is no report. */
  async function fill(): Promise<void> {
    mkdirSync(at('in/下级'), { recursive: true });
    await save('in/1.xlsx', one);
    writeFileSync(at('in/1.html'), publishedPage(one));
    writeFileSync(at('in/2.html'), publishedPage(two));
    writeFileSync(at('in/3.mht'), savedPage(publishedPage(three)));
    await save('in/下级/4.xlsx', four);
    writeFileSync(at('in/名单.txt'), names.join('\n'));
    for (const name of ['~$1.xlsx', '5.jpg', '6.zip', '.DS_Store']) writeFileSync(at(`in/${name}`), '');
    symlinkSync(at('in/1.xlsx'), at('in/7.xlsx'));
  }
  const passed = [
    ['1.html', '从文件名看，是 1.xlsx 的打印稿'],
    ['~$1.xlsx', '程序打开文件时留下的临时文件'],
    ['5.jpg', '图片，读不出报告'],
    ['6.zip', '压缩包，请解压后再读取'],
    ['.DS_Store', '隐藏文件'],
    ['7.xlsx', '是链接'],
  ] as const;

  it('is the same reports for check, sum and review, and all else is told', async () => {
    await fill();
    const list = ['--bodies', at('in/名单.txt')];
    const depth = ['--depth', '1'];
    const checked = await call('check', at('in'), '--json', ...depth);
    const summed = await call('sum', at('in'), ...list, ...depth, '-o', at('sum.xlsx'));
    const reviewed = await call('review', at('in'), ...list, ...depth, '-o', at('out'));
    const { files } = JSON.parse(checked.out) as { files: readonly { file: string; org: string | null }[] };
    assert.deepEqual(
      files.map(({ file, org }) => [file.slice(at('in/').length), org]),
      [
        ['1.xlsx', one.org],
        ['2.html', two.org],
        ['3.mht', three.org],
        ['下级/4.xlsx', four.org],
        ['名单.txt', null],
      ],
    );
    assert.deepEqual([summed.code, summed.out], [0, '2025 年度：计入 4 个单位，没有计入 0 个文件。\n']);
    assert.match(reviewed.out, /^2025 年度：审核了 4 个文件，无法审核 0 个，有错误 0 个/);
    for (const [name, why] of passed) {
      assert.ok(checked.err.includes(`没有检查 ${at(`in/${name}`)}：${why}。\n`), name);
      assert.ok(summed.err.includes(`没有读取 ${at(`in/${name}`)}：${why}。\n`), name);
      assert.ok(reviewed.err.includes(`没有审核 ${name}：${why}。\n`), name);
    }
    assert.ok(summed.err.includes(`没有读取 ${at('in/名单.txt')}：不是报告，另有用处。\n`));
    assert.ok(reviewed.err.includes('没有审核 名单.txt：不是报告，另有用处。\n'));
  });
  it('is told of whatever is passed over where it holds the reports of last year, or is imported', async () => {
    await fill();
    renameSync(at('in'), at('old'));
    await save('now.xlsx', one);
    const checked = await call('check', at('now.xlsx'), '--last', at('old'));
    const imported = await call('import', at('old'), '-o', `${at('made')}/`);
    for (const { err } of [checked, imported]) {
      for (const [name, why] of passed)
        assert.ok(err.includes(`没有读取 ${at(`old/${name}`)}：${why}。\n`), `${name} in ${err}`);
      assert.ok(err.includes(`没有查找子文件夹 ${at('old/下级')}。\n`), err);
    }
  });
});

/** A page as browsers save it in a single file. */
function savedPage(page: string): string {
  const body = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="--part"',
    '',
    '----part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.gov.cn/report.html',
    '',
    body,
    '----part--',
    '',
  ].join('\r\n');
}
