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
});
