import assert from 'node:assert/strict';
import { readProse } from '../../../../src/core/read/prose/readProse.js';
import { tablePlacesOf } from '../../../../src/core/read/placing/tablePlaces.js';
import { viewOf } from '../../../../src/core/read/view/view.js';
import { editionNamed, editions } from '../../../../src/index.js';
import { sheetOf, type Rows } from '../sheetOf.js';

const readSheets = (sheets: Readonly<Record<string, Rows>>, hidden: readonly string[] = []) => {
  const views = Object.entries(sheets).map(([name, rows]) =>
    viewOf({ ...sheetOf(rows, name), hidden: hidden.includes(name) }),
  );
  return readProse(views, editions, editionNamed('2021'), tablePlacesOf([]));
};
const FULL: Rows = { 1: ['总的情况'], 2: ['甲。'] };

describe('a sheet that bears the name of a chapter', () => {
  const chapters = (one: string, five: string, six: string) => {
    const found = readSheets({ [one]: { 1: ['甲。'] }, [five]: { 1: ['乙。'] }, [six]: { 1: ['丙。'] } });
    return [Object.values(found.chapters), found.remarks];
  };

  it('is that chapter without any heading', () => {
    for (const [one, five, six] of [
      ['一', '五', '六'],
      ['第一部分', '第五部分', '第六部分'],
      ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'],
      ['总体情况', '存在的主要问题及改进情况', '其他需要报告的事项'],
      ['總體情況', '存在的主要問題及改進情況', '其他需要報告的事項'],
      ['1.总体情况', '5.存在问题及改进', '6.其他事项'],
      ['一、总体', '五、存在问题及整改', '六、其它'],
      ['第一章 基本情况', '第五章 困难和不足', '第六章 其他'],
      ['（一）总体情况', '（五）问题及改进', '（六）其他事项'],
    ] as const)
      assert.deepEqual(chapters(one, five, six), [[['甲。'], ['乙。'], ['丙。']], []], one);
  });
  it('is none with another number, with words of another chapter, or with the name of material', () => {
    for (const name of ['五、总体情况', '2', '1', '二', '五、收费', '五、问题台账', '5.问题汇总', '存在问题'])
      assert.deepEqual(
        readSheets({ 总体情况: { 1: ['甲。'] }, [name]: { 1: ['乙。'] } }).chapters['problems'],
        [],
        name,
      );
  });
  it('by its number comes after any heading, in few words too', () => {
    const named: Rows = { 1: ['乙。'] };
    for (const heading of ['五、存在的主要问题及改进情况', '五、存在的问题', '存在的主要问题及改进']) {
      const found = readSheets({ 五: named, 正文: { ...FULL, 3: [heading], 4: ['丁。'] } });
      assert.deepEqual(found.chapters['problems'], ['丁。'], heading);
    }
  });
  it('is told where it is hidden', () => {
    const found = readSheets({ 总体情况: { 1: ['甲。'] }, 五: { 1: ['乙。'] } }, ['五']);
    assert.deepEqual(found.remarks, [{ kind: 'hiddenChapter', chapter: 'problems', sheet: '五' }]);
  });
});
