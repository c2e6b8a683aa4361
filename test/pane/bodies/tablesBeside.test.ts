import assert from 'node:assert/strict';
import { NOTHING, withFolder } from '../../../src/pane/bodies/chosenFiles.js';

describe('tables saved as text, in a folder that is chosen in the pane', () => {
  const chosen = (...names: readonly string[]) => {
    const files = names.map((name) =>
      Object.defineProperty(new File(['x'], name), 'webkitRelativePath', { value: `县/${name}` }),
    );
    const { files: taken, passedOver } = withFolder(NOTHING, files);
    return [taken.map(({ file }) => file.name), passedOver];
  };
  const saved = (of: string) => `甲局.csv（从文件名看，是 ${of} 的表格另存的）`;

  it('are read beside what may be a scanned page', () => {
    for (const whole of ['甲局.pdf', '甲局.OFD', '甲局.txt'])
      assert.deepEqual(chosen('甲局.csv', whole), [['甲局.csv', whole].sort(), []]);
  });
  it('are passed over beside a workbook, and beside a document with text', () => {
    for (const whole of ['甲局.xlsx', '甲局.docx', '甲局.html'])
      assert.deepEqual(chosen('甲局.csv', whole), [[whole], [saved(whole)]]);
  });
});
