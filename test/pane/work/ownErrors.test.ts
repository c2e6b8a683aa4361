import assert from 'node:assert/strict';
import { clearWorkbook, checkWorkbook } from '../../../src/pane/work/oneClick.js';
import { tellOwnError } from '../../../src/pane/work/state/tellOwnError.js';
import type { LiveHost } from '../../../src/hosts/host.js';
import { sample } from '../../samples.js';
import { hostOf, openWork } from '../openWork.js';

const UNLOADED = '程序没有加载完整，请检查网络后重试。';
const OWN = '程序出错，请核对表中内容后重试；再次出现请重新打开本窗格。';

const unloaded = () => Object.assign(new Error('Loading chunk 2102 failed.'), { name: 'ChunkLoadError' });

describe('an error of the program itself', () => {
  for (const [what, error, sentence] of [
    ['a part that could not be loaded', unloaded(), UNLOADED],
    ['a fault of the program', new TypeError('secret detail'), OWN],
    ['something that is no error', 'secret detail', OWN],
  ] as const)
    it(`is told without claiming that nothing was changed: ${what}`, async () => {
      assert.equal(tellOwnError(error), sentence);
      const refuse = async () => Promise.reject(error);
      const host: LiveHost = { ...hostOf(sample('suqian-2023')), clear: refuse, goTo: refuse };
      const { work } = openWork(host);
      await work.look();
      await work.clear();
      assert.equal(work.state().notice?.text, sentence);
      await work.goTo('表三!D5');
      assert.equal(work.state().notice?.text, sentence);
      assert.equal(await clearWorkbook(host), sentence);
      assert.equal(await checkWorkbook({ ...host, read: refuse }), sentence);
    });
});
