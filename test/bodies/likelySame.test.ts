import assert from 'node:assert/strict';
import { likelySame } from '../../src/bodies/likelySame.js';

/** The pairs that are found among some names, the short one first. */
const pairs = (...orgs: readonly string[]) =>
  likelySame(orgs.map((org) => ({ org }))).map(([short, full]) => `${short.org} ${full.org}`);

const OFFICES =
  `发展和改革局 教育局 科学技术局 工业和信息化局 公安局 民政局 司法局 财政局 人力资源和社会保障局
  自然资源局 生态环境局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局 文化广电旅游局 卫生健康局 应急管理局
  审计局 市场监督管理局 统计局 医疗保障局 信访局 城市管理局 综合行政执法局 行政审批服务局 林业和草原局 税务局
  政府国有资产监督管理委员会 机关事务管理局 大数据管理局 民族宗教事务局 体育局 文物局 农业综合行政执法局
  公安局交通警察大队 公安局红石分局 人民政府办公室 经济开发区管理委员会`.split(/\s+/);
const TOWNS = ['石镇', '红石镇', '大河镇', '河镇', '绿水乡'].map((town) => `${town}人民政府`);
const STREETS = ['城东街道', '城关街道'].map((street) => `${street}办事处`);

describe('names that may be one body', () => {
  it('are those of which one lacks the place above it, or what stands behind a town', () => {
    assert.deepEqual(pairs('青山县水利局', '水利局', '青山县民政局'), ['水利局 青山县水利局']);
    assert.deepEqual(pairs('红石镇', '青山县红石镇人民政府'), ['红石镇 青山县红石镇人民政府']);
    assert.deepEqual(pairs('青山县绿水乡', '绿水乡政府'), ['绿水乡政府 青山县绿水乡']);
    assert.deepEqual(pairs('青山县城东街道', '青山县城东街道办事处'), [
      '青山县城东街道 青山县城东街道办事处',
    ]);
  });
  it('are those that differ by brackets or a year', () => {
    assert.deepEqual(pairs('青山县财政局（汇总）', '青山县财政局'), ['青山县财政局 青山县财政局（汇总）']);
    assert.deepEqual(pairs('青山县审计局', '青山县审计局2023年度'), ['青山县审计局 青山县审计局2023年度']);
  });
  it('are the short and the full name of an office', () => {
    const short = ['发改局', '卫健委', '市监局', '城管局', '人社局', '住建局', '文旅局'];
    const full = ['发展和改革局', '卫生健康委员会', '市场监督管理局', '城市管理局', '人力资源和社会保障局'];
    full.push('住房和城乡建设局', '文化广电旅游局');
    const found = pairs(...[...short, ...full].map((name) => `青山县${name}`));
    assert.deepEqual(found.sort(), short.map((name, at) => `青山县${name} 青山县${full[at]}`).sort());
  });
  it('are none of the bodies of a county, nor of a city and its districts', () => {
    const all = [...OFFICES, ...TOWNS, ...STREETS];
    assert.deepEqual(pairs(...all.map((name) => `青山县${name}`)), []);
    const places = ['青山市', '青山市东河区', '青山市西河区'];
    assert.deepEqual(pairs(...places.flatMap((place) => all.map((name) => place + name))), []);
  });
  it('are none where a name is short for several, or is the same body for sure', () => {
    assert.deepEqual(pairs('甲县水利局', '乙县水利局', '水利局'), []);
    assert.deepEqual(pairs('青山县第1局', '青山县第11局'), []);
    assert.deepEqual(pairs('青山县水利局', ' 青山县 水利局', '丙市青山县水利局', ''), []);
  });
});
