import assert from 'node:assert/strict';
import { checkReport, readSheets } from '../../src/index.js';
import { readFileSheets } from '../../src/opening/readFileSheets.js';
import { drawnSheets } from '../drawnSheets.js';
import { sample } from '../samples.js';

const suqian = sample('suqian-2023');

/** A value of the cover: its label, what it is, and cells put beside and below it. */
interface Edit {
  readonly label: string;
  readonly value?: string;
  readonly beside?: string | number;
  readonly below?: string;
}

/** What is told of fields that stand twice once the cover is edited, in a file and in the pane alike. */
async function told({ label, value, beside, below }: Edit): Promise<readonly string[]> {
  const [cover, ...others] = await drawnSheets(suqian);
  assert.ok(cover);
  const row = cover.cells.find((cell) => cell.value === label)?.row ?? 0;
  const at = (line: number, column: number, text: string | number | undefined) =>
    text === undefined ? [] : [{ row: line, column, value: text }];
  const column = cover.cells.find((cell) => cell.row === row && cell.value !== label)?.column ?? 2;
  const kept = cover.cells.filter(
    (cell) =>
      (cell.row !== row || cell.value === label || value === undefined) &&
      (cell.row !== row + 1 || below === undefined),
  );
  const cells = [
    ...kept,
    ...at(row, column, value),
    ...at(row, column + 1, beside),
    ...at(row + 1, column, below),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  const [inFile = [], inPane] = [readFileSheets, readSheets].map((read) =>
    checkReport(read([{ ...cover, cells }, ...others])).findings.flatMap(({ message }) =>
      message.includes('写了两处') ? [message] : [],
    ),
  );
  assert.deepEqual(inPane, inFile);
  return inFile;
}

describe('a value of the cover in a workbook', () => {
  for (const [what, edit, quoted] of [
    [
      'a second telephone beside it',
      { label: '联系电话', value: '0951-8225123', beside: '0951-8225124' },
      '0951-8225124',
    ],
    [
      'a second telephone that is a number',
      { label: '联系电话', value: '82251234', beside: 82251235 },
      '82251235',
    ],
    [
      'a second telephone below it',
      { label: '联系电话', value: '0951-8225123', below: '0951-8225124' },
      '0951-8225124',
    ],
    ['a second mail beside it', { label: '电子邮箱', value: 'a@b.cn', beside: 'c@d.gov.cn' }, 'c@d.gov.cn'],
    [
      'the rest of the address beside it',
      { label: '联系地址', value: '青山县', beside: '人民路1号' },
      '人民路1号',
    ],
    ['the rest of the name beside it', { label: '机关名称', value: '青山', beside: '县民政局' }, '县民政局'],
  ] as const)
    it(`is told with ${what}`, async () => {
      const messages = await told(edit);
      assert.equal(messages.length, 1);
      assert.ok(messages[0]?.includes(`“${quoted}”`), messages[0]);
    });
  for (const [what, edit] of [
    ['nothing beside it', { label: '联系电话' }],
    ['advice', { label: '联系电话', value: '82251234', beside: '如：0951-8225124' }],
    ['an extension', { label: '联系电话', value: '82251234', beside: '8012' }],
    ['another label', { label: '联系电话', value: '82251234', beside: '传真' }],
    ['a day', { label: '联系电话', value: '82251234', beside: '2024-01-15' }],
    ['a day below it', { label: '联系电话', value: '82251234', below: '2024-1-5' }],
    ['the same telephone', { label: '联系电话', value: '82251234', beside: '8225-1234' }],
    ['advice on the address', { label: '联系地址', value: '青山县人民路1号', beside: '填写到门牌号' }],
    ['the place for a seal', { label: '机关名称', value: '青山县民政局', beside: '（盖章）' }],
    ['advice on the name', { label: '机关名称', value: '青山县民政局', beside: '填写全称，与印章一致。' }],
    ['a word beside the mail', { label: '电子邮箱', value: 'a@b.cn', beside: '选填' }],
  ] as const)
    it(`is not told with ${what}`, async () => assert.deepEqual(await told(edit), []));
});
