import assert from 'node:assert/strict';
import { officialTitle } from '../../../../src/core/read/prose/chapterTitle.js';
import { rewordedTitle } from '../../../../src/core/read/prose/rewordedTitle.js';
import { editionNamed } from '../../../../src/index.js';

const edition = editionNamed('2021');
const codeOf = (text: string) =>
  officialTitle(text, edition) ? 'official' : rewordedTitle(text, edition)?.chapter.code;

describe('the heading of a chapter', () => {
  for (const text of ['五、存在的主要问题及改进情况', ' 五、存在的主要 问题及改进情况', '一、总体情况　'])
    it(`is official: ${text}`, () => assert.equal(codeOf(text), 'official'));

  for (const [code, texts] of [
    [
      'overview',
      [
        '一、概述',
        '一、基本情况',
        '第一部分 概要',
        '总体情况',
        '一、总体情况：',
        '一．总体概况',
        '（一）总体情况',
        '第一部分 总体情况',
        ...['總體情況', '一、總體情況', '第一部分 總體概況'],
      ],
    ],
    [
      'disclosed',
      ['二、主动公开情况', '二、主动公开政府信息的情况', '主动公开政府信息情况', '主動公開政府信息情況'],
    ],
    ['handled', ['三、依申请公开情况', '三、收到和处理申请情况', '三：收到和处理政府信息公开申请情况']],
    [
      'disputed',
      [
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '四、因政府信息公开工作被申请行政复议提起行政诉讼情况',
        '四、政府信息公开行政复议，行政诉讼情况',
      ],
    ],
    [
      'problems',
      [
        '五、存在的主要问题及整改措施',
        '五、存在的困难及打算',
        '五、存在的短板和改进情况',
        '★五、存在的主要问题及改进情况',
        '【五、存在的问题及整改措施】',
        '五、存在的主要问题及改进情况*',
        '五、政府信息公开工作存在的主要问题及改进情况',
        '五、存在问题及下步打算',
        '五、存在的不足及改进措施',
        '五、存在的主要不足和下一步打算',
        '五、存在的问题和改进措施：',
        '存在的主要问题及改进情况',
        '存在的主要问题及整改措施',
        '政府信息公开工作存在的主要问题及改进情况',
        '五存在的主要问题及改进情况',
        '五. 存在的主要问题及改进情况',
        '５、存在的主要问题及改进情况',
        '（五）存在的主要问题及改进情况',
        '五：存在的主要问题及改进情况',
        '五、存在的主要问题及改进情况：',
        '五、存在的主要问题及改进情况。',
        '第五部分 存在的主要问题及改进情况',
        '六、存在的主要问题及改进情况',
      ],
    ],
    [
      'other',
      [
        '六、其它需要报告的事项',
        '六、其他需要说明的情况',
        '六、其他事项',
        '六、其他',
        '六、其他：无',
        '第六部分 其他',
        '其它需要报告的事项',
        '六、其他需要报告的事项：无。',
        '六、其他需要报告的事项：2025年没有收取信息处理费，也没有其他需要报告的事项，特此说明。',
      ],
    ],
  ] as const)
    for (const text of texts) it(`is reworded: ${text}`, () => assert.equal(codeOf(text), code));

  for (const text of [
    '（一）存在的主要问题',
    '（二）改进情况',
    '一、存在的主要问题',
    '二、依申请公开',
    '五、监督保障',
    '（五）其他问题',
    '1.存在的问题',
    '存在的主要问题',
    '存在的主要问题：',
    '五、下一步工作打算',
    '六、其他工作安排',
    '六、附件',
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '一、本年新收政府信息公开申请数量',
    '一体化平台建设总体进展顺利',
    '三是依申请公开工作的主要问题没有解决',
    '针对存在的主要问题提出改进措施情况如下：',
    '五、存在的主要问题已经整改到位。',
    '总体情况良好，主动公开和依申请公开的工作都有进步',
    '五、问题',
    '概述',
    '（一）基本情况',
    '二、基本情况',
    '一、基本情况较好',
    '【存在的主要问题】',
    '【请填写：其他需要报告的事项】',
    '总体情况没有变化',
    '总体情况 良好',
    '本年度没有其他需要报告的事项',
    '六、政府信息公开工作年度报告',
  ])
    it(`is no: ${text}`, () => assert.equal(codeOf(text), undefined));

  it('takes a quarter of the official words with its number, and no less', () => {
    assert.equal(codeOf('五、存在问'), undefined);
    assert.equal(codeOf('五、问题及甲甲甲甲甲甲'), 'problems');
    assert.equal(codeOf('五、问题甲甲甲甲甲甲甲'), undefined);
  });
  it('takes three quarters of them and of itself without a number', () => {
    assert.equal(codeOf('存在的主要问题及甲甲甲甲'), undefined);
    assert.equal(codeOf('存在的主要问题及改甲甲甲'), 'problems');
    assert.equal(codeOf('存在的主要问题及改甲甲甲甲'), undefined);
  });
  it('has fewer than 40 characters', () => {
    const long = (length: number) => `五、${'甲'.repeat(length - 14)}存在的主要问题及改进情况`;
    assert.equal(codeOf(long(39)), 'problems');
    assert.equal(codeOf(long(40)), undefined);
  });
  it('is sure with a full stop behind the official words, and not behind others', () => {
    const sure = (text: string) => rewordedTitle(text, edition)?.isNumbered;
    assert.equal(sure('五、存在的主要问题及改进情况。'), true);
    assert.equal(sure('五、存在的问题已经整改。'), undefined);
  });
  it('gives the text after its colon', () =>
    assert.equal(rewordedTitle('六、其他需要报告的事项：无：是。', edition)?.rest, '无：是。'));
  it('needs a word of the chapter', () => {
    const wordless = {
      ...edition,
      chapters: edition.chapters.map(({ code, title }) => ({ code, title })),
    };
    assert.equal(rewordedTitle('五、存在的主要问题及整改措施', wordless), undefined);
    assert.equal(officialTitle('五、存在的主要问题及改进情况', wordless)?.chapter.code, 'problems');
  });
});
