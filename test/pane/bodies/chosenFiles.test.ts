import assert from 'node:assert/strict';
import { NOTHING, withFiles, withoutFile } from '../../../src/pane/bodies/chosenFiles.js';

describe('files that are chosen one by one', () => {
  const file = (name: string) => new File(['1'], name, { lastModified: 1 });

  for (const [name, why] of [
    ['各单位', '文件夹，请点“选择文件夹”'],
    ['图.jpg', '图片，读不出报告'],
    ['年报.zip', '压缩包，请解压后再读取'],
    ['~$年报.xlsx', '程序打开文件时留下的临时文件'],
    ['年报.exe', '不是报告的格式'],
  ] as const)
    it(`are passed over with the reason: ${name}`, () => {
      const { files, passedOver } = withFiles(NOTHING, [file(name), file('a.xlsx')]);
      assert.deepEqual(
        files.map((each) => each.file.name),
        ['a.xlsx'],
      );
      assert.deepEqual(passedOver, [`${name}（${why}）`]);
    });

  it('are all taken where they are reports, a printed form beside its workbook too', () => {
    const names = ['a.xlsx', 'a.docx', 'a.csv', 'B.PDF'];
    const { files, passedOver } = withFiles(NOTHING, names.map(file));
    assert.deepEqual(
      files.map((each) => each.file.name),
      names,
    );
    assert.deepEqual(passedOver, []);
  });

  for (const at of [0, 1, 2])
    it(`are left out again one by one: ${at}`, () => {
      const names = ['a.xlsx', 'b.xlsx', 'c.xlsx', '图.jpg'];
      const chosen = withFiles(NOTHING, names.map(file));
      const { files, passedOver } = withoutFile(chosen, chosen.files[at]!);
      assert.deepEqual(
        files.map((each) => each.file.name),
        names.slice(0, 3).filter((_, index) => index !== at),
      );
      assert.deepEqual(passedOver, chosen.passedOver);
    });
});
