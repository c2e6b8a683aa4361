import assert from 'node:assert/strict';
import { openBodyList } from '../../src/bodyFiles/openBodyList.js';
import { tellError } from '../../src/index.js';
import { bytesOfFile } from '../../src/opening/bytesOfFile.js';
import { openReportFile } from '../../src/opening/openReportFile.js';

describe('a file that was chosen in a page', () => {
  const refusing = (name: string): File =>
    Object.assign(new File(['一'], '年报.html'), {
      arrayBuffer: async () => Promise.reject(new DOMException('The requested file could not be read', name)),
    });

  for (const name of ['NotReadableError', 'NotFoundError', 'SecurityError'])
    for (const open of [bytesOfFile, openReportFile, openBodyList])
      it(`is told in Chinese where the browser does not give it: ${name}, ${open.name}`, async () => {
        await assert.rejects(open(refusing(name)), (error: unknown) => {
          assert.equal(
            tellError(error),
            '文件读不出来，可能选好后又改动、移走了，或者是文件夹、被其他程序占用，请重新选择。',
          );
          return true;
        });
      });

  it('is given as it is', async () => {
    assert.deepEqual([...(await bytesOfFile(new File(['ab'], 'a.txt')))], [97, 98]);
  });
});
