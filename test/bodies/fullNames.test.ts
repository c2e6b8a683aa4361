import assert from 'node:assert/strict';
import { fullNames } from '../../src/bodies/fullNames.js';

const COUNTY = ['青山县民政局', '青山县市场监督管理局', '青山县东河镇人民政府', '青山县北街街道办事处'];

describe('the names of a list of bodies', () => {
  it('are those of the reports, which have the place before them and what kind of body they are', () => {
    for (const [name, full] of [
      ['民政局', '青山县民政局'],
      ['县民政局', '青山县民政局'],
      ['市场监督管理局', '青山县市场监督管理局'],
      ['东河镇', '青山县东河镇人民政府'],
      ['北街街道', '青山县北街街道办事处'],
    ] as const)
      assert.deepEqual(fullNames([name], COUNTY), [full], name);
    const district = ['银川市西夏区民政局', '银川市西夏区教育局', '西夏区林业局'];
    assert.deepEqual(fullNames(['区教育局', '民政局'], district), [
      '银川市西夏区教育局',
      '银川市西夏区民政局',
    ]);
  });
  it('are those of one report alone, too', () => {
    assert.deepEqual(fullNames(['民政局', '教育局'], ['青山县民政局']), ['青山县民政局', '教育局']);
  });
  it('stay as they are where no report has such a name, or that of another place', () => {
    for (const name of [
      '教育局',
      '民政',
      '政局',
      '西河镇',
      '市民政局',
      '东河镇人民政府',
      '青山市青山县民政局',
    ])
      assert.deepEqual(fullNames([name], COUNTY), [name], name);
    assert.deepEqual(fullNames(['教育局'], [...COUNTY, '绿水县教育局']), ['教育局']);
    assert.deepEqual(fullNames(['民政局'], ['青山县民政局', '绿水县教育局']), ['民政局']);
    assert.deepEqual(fullNames(['民政局'], []), ['民政局']);
    assert.deepEqual(fullNames(['民政局'], ['', '']), ['民政局']);
  });
  it('are no report that another name of the list is nearer to', () => {
    const district = ['银川市西夏区民政局', '银川市西夏区教育局', '银川市西夏区司法局'];
    for (const [list, full] of [
      [
        ['民政局', '西夏区民政局'],
        ['民政局', '西夏区民政局'],
      ],
      [
        ['民政局', '区民政局'],
        ['民政局', '银川市西夏区民政局'],
      ],
    ] as const)
      assert.deepEqual(fullNames(list, district), full);
    const towns = ['甲县东河镇人民政府', '甲县民政局', '甲县教育局', '乙县民政局'];
    assert.deepEqual(fullNames(['东河镇', '甲县东河镇'], towns), ['东河镇', '甲县东河镇人民政府']);
    const both = ['银川市民政局', ...district];
    assert.deepEqual(fullNames(['民政局'], both), ['民政局']);
  });
  it('are found where the names of bodies have signs of places in them', () => {
    assert.deepEqual(fullNames(['城市管理局'], ['青山县城市管理局']), ['青山县城市管理局']);
    const market = ['青山县市场监督管理局', '青山县市政管理局', '青山县民政局'];
    assert.deepEqual(fullNames(['民政局', '市政管理局'], market), ['青山县民政局', '青山县市政管理局']);
    assert.deepEqual(fullNames(['县'], ['青山县人民政府', '青山县教育局']), ['县']);
  });
});
