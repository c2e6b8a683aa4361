import assert from 'node:assert/strict';
import { readText } from '../../../../src/index.js';
import { readPublishedPage } from '../../../../src/opening/published.js';
import { compareWithSeal, readSeal, sealReport } from '../../../../src/making/sealing.js';
import { sample } from '../../../samples.js';
import { hostOf, openWork } from '../../openWork.js';

const suqian = sample('suqian-2023');

describe('附核验单 in the preview', () => {
  it('adds a page to what is downloaded, and a file of the same seal beside it', async () => {
    const { work, files, copied } = openWork(hostOf(suqian));
    await work.look();
    await work.report(false);
    await work.setSeal(true);
    const { preview } = work.state();
    for (const id of ['html', 'text'] as const) {
      files.length = 0;
      await work.download(preview!.formats.find((each) => each.id === id)!);
      const [made, beside, ...more] = files;
      assert.equal(more.length, 0);
      assert.equal(beside?.name, `${made!.name.replace(/\.[^.]*$/, '')}.核验单.json`);
      const content = String(made!.content);
      const { sealPage, report } = id === 'html' ? readPublishedPage(content) : readText(content, made!.name);
      const [page, file] = [readSeal(sealPage ?? ''), readSeal(String(beside!.content))];
      assert.equal(file?.checkedAt, '2024-01-15 00:00');
      assert.equal(file?.counts.error, 0);
      for (const seal of [page, file]) {
        const { figures, prose, others } = compareWithSeal(seal!, sealReport(report, [], new Date()));
        assert.deepEqual([figures.isSame, prose.isSame, others], [true, true, []], id);
      }
    }
    await work.copy();
    assert.ok(!copied[0]!.html.includes('核验'));
  });
  it('is off at first, and off again once a report is made anew', async () => {
    const { work, files } = openWork(hostOf(suqian));
    await work.look();
    await work.report(false);
    const [format] = work.state().preview!.formats;
    await work.download(format!);
    await work.setSeal(true);
    await work.setSeal(false);
    await work.download(format!);
    assert.deepEqual(
      files.map(({ content }) => String(content).includes('核验')),
      [false, false],
    );
    await work.setSeal(true);
    work.closeReport();
    await work.report(false);
    assert.equal(work.state().preview?.withSeal ?? false, false);
  });
});
