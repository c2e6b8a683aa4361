import assert from 'node:assert/strict';
import { joinThousands } from '../../../src/imports/delimited/joinThousands.js';
import { pasteInBlank } from '../../workbench/clip/pasteInBlank.js';

const HEAD = '项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计';
const rowsOf = (text: string) => text.split('\n').map((row) => row.split(','));
const joined = (...rows: readonly string[]) =>
  joinThousands(rowsOf([HEAD, ...rows].join('\n')))
    .slice(1)
    .map((row) => row.join(' '));

describe('thousands whose commas nothing quotes', () => {
  it('are joined in a row that comes to its total in one way alone', () => {
    for (const [row, wanted] of [
      ['一,1,234,0,0,0,0,0,1234', '一 1234 0 0 0 0 0 1234'],
      ['一,1,234,0,0,0,0,0,1,234', '一 1234 0 0 0 0 0 1234'],
      ['一,1,234,5,678,0,0,0,0,6,912', '一 1234 5678 0 0 0 0 6912'],
      ['一,1,234,567,0,0,0,0,0,1,234,567', '一 1234567 0 0 0 0 0 1234567'],
      ['一,0,12,345,100,0,0,0,12,445', '一 0 12345 100 0 0 0 12445'],
      ['一,1,100,100,0,0,0,0,1200', '一 1100 100 0 0 0 0 1200'],
    ] as const)
      assert.deepEqual(joined(row), [wanted]);
  });
  it('stay apart where the total does not prove it, and where a row is as long as its heads', () => {
    for (const row of [
      '一,1,234,0,0,0,0,0,1235',
      '一,1,234,0,0,0,0,0,9',
      '一,1,234,0,0,0,0,235',
      '一,1,23,0,0,0,0,0,123',
      '一,0,234,0,0,0,0,0,234',
    ])
      assert.deepEqual(joined(row), [row.replaceAll(',', ' ')]);
  });
  it('stay apart below heads of which an upper row is the longest', () => {
    const heads = [',自然人,法人或其他组织,,,,,总计', ',,商业企业,科研机构,社会公益组织,法律服务机构,其他'];
    const row = '一,1,234,0,0,0,0,1234';
    assert.deepEqual(joinThousands(rowsOf([...heads, row].join('\n'))).at(-1), row.split(','));
  });
  it('are tried in time that grows with the rows, however many ways there are #slow', () => {
    const row = `一,${Array(40).fill('100').join(',')}`;
    assert.deepEqual(joined(...Array<string>(5000).fill(row)).length, 5000);
  });

  const rows = [
    '一、本年新收政府信息公开申请数量,1,234,0,0,0,0,0,1,234',
    '二、上年结转政府信息公开申请数量,2,3,0,0,0,0,5',
  ];
  it('are read in a pasted text', async () => {
    const { cells, unknown } = await pasteInBlank({ text: [HEAD, ...rows].join('\n') });
    assert.match(cells, /^表三!D5=1234 表三!E5=0 .*表三!D6=2 表三!E6=3 /);
    assert.deepEqual(unknown, []);
  });
});
