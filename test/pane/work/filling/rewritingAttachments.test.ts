import assert from 'node:assert/strict';
import type { LiveHost } from '../../../../src/hosts/host.js';
import { reportLayouts, type Report } from '../../../../src/index.js';
import { openHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { hostOf, openWork, readOf } from '../../openWork.js';

const attached: Report = {
  ...sample('suqian-2023'),
  attachments: [
    {
      chapter: 'overview',
      title: '公开⽅式',
      rows: [
        ['⻔户网站', '12'],
        ['公众号', '3'],
      ],
    },
  ],
};

async function inExcel(): Promise<LiveHost> {
  const { host } = openHost();
  await host.draw(reportLayouts(attached));
  return host;
}

for (const [name, open] of [
  ['Excel', inExcel],
  ['the page', async () => hostOf(attached)],
] as const)
  describe(`radicals in an attachment in ${name}`, () => {
    it('are mended on a click, in the title and in a cell, and that is undone #slow', async () => {
      const host = await open();
      const { work } = openWork(host);
      await work.look();
      await work.check();
      const offered = () =>
        work
          .state()
          .checked!.result.findings.flatMap(({ rule, rewrite }) =>
            rule === 'radical' && rewrite ? [rewrite] : [],
          );
      const said = async () => (await readOf(host)).report.attachments?.[0];
      assert.deepEqual(
        offered().map(({ cell }) => cell),
        ['attachment.1.title', 'attachment.1.1.1'],
      );
      await work.rewrite(offered()[0]!);
      await work.rewrite(offered()[0]!);
      assert.deepEqual(offered(), []);
      assert.deepEqual([(await said())?.title, (await said())?.rows[0]], ['公开方式', ['门户网站', '12']]);
      await work.undoFill();
      assert.deepEqual(
        offered().map(({ cell }) => cell),
        ['attachment.1.1.1'],
      );
      assert.deepEqual([(await said())?.title, (await said())?.rows[0]], ['公开方式', ['⻔户网站', '12']]);
    });
  });
