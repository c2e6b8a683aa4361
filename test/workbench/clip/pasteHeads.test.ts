import assert from 'node:assert/strict';
import { pasteInBlank } from './pasteInBlank.js';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const GROUPS = [
  ['申请人情况', '', '', '', '', '', ''],
  ['自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', ...HEADS.slice(1, 6), ''],
];
const ONE = ['1', '2', '3', '4', '5', '6', '21'];
const TWO = ['7', '0', '0', '0', '0', '0', '7'];
const textOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');
const htmlOf = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}`).join('')}`).join('')}</table>`;
/** What a paste at D5 of 表三 came to, which is the same as text and as a page. */
const paste = async (rows: readonly (readonly string[])[]) => {
  const [plain, page] = [
    await pasteInBlank({ text: textOf(rows) }),
    await pasteInBlank({ html: htmlOf(rows) }),
  ];
  assert.deepEqual(page, plain);
  assert.equal(plain.isAsked, true);
  return plain;
};
/** The cells of both rows; their totals are what the sums say. */
const FIRST = '表三!D5=1 表三!E5=2 表三!F5=3 表三!G5=4 表三!H5=5 表三!I5=6';
const SECOND = '表三!D6=7 表三!E6=0 表三!F6=0 表三!G6=0 表三!H6=0 表三!I6=0';

describe('figures that are pasted below the heads of all columns, without labels of rows', () => {
  it('go below these heads from the selected row on', async () => {
    const { cells, unknown } = await paste([HEADS, ONE, TWO]);
    assert.equal(cells, `${FIRST} ${SECOND}`);
    assert.deepEqual(unknown, []);
  });

  it('go below heads in another order', async () => {
    const back = <Item>(row: readonly Item[]) => [row.at(-1)!, ...row.slice(0, -1)];
    const { cells } = await paste([back(HEADS), back(ONE), back(TWO)]);
    assert.equal(cells, `${FIRST} ${SECOND}`);
  });

  it('go below heads on three rows', async () => {
    const { cells } = await paste([...GROUPS, ONE, TWO]);
    assert.equal(cells, `${FIRST} ${SECOND}`);
  });

  it('are told where the heads stand twice, below them, or between them #slow', async () => {
    for (const rows of [
      [
        [...HEADS, ...HEADS],
        [...ONE, ...ONE],
        [...TWO, ...TWO],
      ],
      [ONE, TWO, HEADS],
      [HEADS, ONE, HEADS, TWO],
    ]) {
      const { cells, unknown } = await paste(rows);
      assert.equal(cells, '');
      for (const row of rows.filter((texts) => texts.includes('1') || texts.includes('7')))
        assert.ok(unknown.includes(row.join(' ')), row.join(' '));
    }
  });

  it('are told where there are more of them than rows #slow', async () => {
    const { unknown } = await paste([HEADS, ...Array.from({ length: 26 }, () => ONE)]);
    assert.deepEqual(unknown, [ONE.join(' ')]);
  });
});
