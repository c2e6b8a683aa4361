import assert from 'node:assert/strict';
import { checkExample } from '../../../src/core/check/example.js';
import { editions, rules } from '../../../src/index.js';

const figures = rules.filter(({ id }) => id === 'proseFigures');
const found = (...overview: readonly string[]) =>
  checkExample({ edition: '2021', chapters: { overview }, says: [] }, editions, figures);

describe('the numbers of a chapter', () => {
  it('are compared up to 2,000, and beyond that it is said from which paragraph on they are not', () => {
    const many = '栏目1个，'.repeat(1000);
    assert.deepEqual(found(many, many), []);
    assert.deepEqual(
      found(many, many, '收到政府信息公开申请2件。').map(({ level, cells, message }) => [
        level,
        cells,
        message,
      ]),
      [
        [
          'hint',
          ['overview.3'],
          '“一、总体情况”的数字超过 2000 个，第 3 段起其余的数字没有与表核对，请自行核对',
        ],
      ],
    );
  });
});

describe('the rule aspects', () => {
  const aspects = rules.filter(({ id }) => id === 'aspects');
  const missing = (text: string) =>
    checkExample({ edition: '2021', chapters: { overview: [text] }, says: [] }, editions, aspects).length;

  it('looks at chapters of a hundred characters and more, and at those that speak of one aspect', () => {
    const text = '维护网站，办理申请。'.padEnd(100, '，');
    assert.equal(missing(text), 1);
    assert.equal(missing(text.slice(1)), 0);
    assert.equal(missing('，'.repeat(200)), 0);
  });
});

describe('the rule yearSaid', () => {
  const year = rules.filter(({ id }) => id === 'yearSaid');
  const told = (text: string) =>
    checkExample({ edition: '2021', chapters: { overview: [text] }, says: [] }, editions, year).length;

  it('tells last year’s sentences, wherever the year begins one', () => {
    for (const text of [
      '2020年，我局认真落实条例要求，主动公开信息30条。',
      '（一）主动公开。2020年度，通过网站发布信息30条。',
      '本报告数据统计期限为2020年1月1日至12月31日。',
      '1.2019年全年共受理申请2件。',
    ])
      assert.equal(told(text), 1, text);
  });
  it('leaves comparisons, older documents, plans and what is carried', () => {
    for (const text of [
      '2020年印发的办法继续施行。',
      '2020年以来，我局坚持公开。',
      '2020年结转的申请2件，均已办结，公开答复。',
      '2020年报告指出的问题已经整改，公开了目录。',
      '与2020年相比，发布信息增加3条。',
      '2022年，我局将加强公开。',
      '2020年发布信息30条，今年发布35条。',
      '2020年公开30条，2021年公开35条。',
    ])
      assert.equal(told(text), 0, text);
  });
});
