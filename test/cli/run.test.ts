import assert from 'node:assert/strict';
import { outputs } from '../../src/cli/writing/outputs.js';
import { editions } from '../../src/index.js';
import { hasGoldenLines } from '../exports/golden.js';
import { openShell } from './openShell.js';

/** The help as if JSON were the only text that reports are read from. */
const withoutOthers = (help: string) => help.replace(/(报告 JSON)(?:、[^，]+)(?=，按内容识别)/, '$1');

describe('the arguments', () => {
  const { call } = openShell();
  for (const [args, said] of [
    [['fly'], '没有“fly”这个命令'],
    [['__proto__'], '没有“__proto__”这个命令'],
    [['check'], '请给出要检查的文件'],
    [['check', '--jsn', 'a'], '参数“--jsn”不对'],
    [['new', '-o', 'a.xlsx'], '请用 --year 指定年度'],
    [
      ['new', '--edition', '2020', '-o', 'a.xlsx'],
      `没有“2020”这个版式，现有版式：${editions.map(({ id }) => id).join('、')}。`,
    ],
    [['new', '--edition', '2021', '-o', 'a.xls'], '输出文件的名称要以 .xlsx 结尾'],
    [['new', '--edition', '2021', '--year', '25', '-o', 'a.xlsx'], '--year 要写四位数的年份'],
    [['export', 'a'], '请用 --as 指定格式'],
    [['export', 'a', '--as', 'ofd'], `没有“ofd”这种格式，现有：${outputs.map(({ id }) => id).join('、')}`],
    [['check', 'a', '--mark'], '参数“--mark”后面缺少内容'],
    [['import', 'a.json'], '请用 -o 指定输出文件'],
    [['export', 'a', 'b', '--as', 'text'], '一次只能处理一个文件'],
  ] as const)
    it(`${args.join(' ')} end in a sentence and exit 2`, async () => {
      const { code, out, err } = await call(...args);
      assert.deepEqual([code, out, err.split('\n').length], [2, '', 2]);
      assert.ok(err.includes(said), err);
    });
  it('ask for the version', async () => assert.match((await call('--version')).out, /^\d+\.\d+\.\d+\n$/));
  it('are explained in Chinese, as in test/golden/help.txt', async () => {
    for (const args of [['--help'], ['check', '--help'], ['help'], ['new', '-h']]) {
      const { code, out, err } = await call(...args);
      assert.deepEqual([code, err], [0, '']);
      hasGoldenLines('help.txt', withoutOthers(out));
    }
    const { code, out, err } = await call();
    assert.deepEqual([code, out], [2, '']);
    hasGoldenLines('help.txt', withoutOthers(err));
  });
});
