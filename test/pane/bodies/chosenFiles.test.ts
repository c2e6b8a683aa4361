import assert from 'node:assert/strict';
import { NOTHING, withFiles } from '../../../src/pane/bodies/chosenFiles.js';

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
});
