import assert from 'node:assert/strict';
import { checkExample } from '../../src/core/check/example.js';
import type { Example } from '../../src/core/check/rule.js';
import { editions, rules } from '../../src/index.js';

const found = (edit: Omit<Example, 'edition' | 'says'>, by = rules) =>
  checkExample({ edition: '2021', says: [], ...edit }, editions, by).map(({ message }) => message);
const overview = (text: string) => found({ chapters: { overview: [text] } });
const chapter = rules.filter(({ id }) => id === 'chapter');
const problems = (...texts: readonly string[]) => found({ chapters: { problems: texts } }, chapter);

describe('the rule reserved', () => {
  const isAccused = (org: string) =>
    found({ org, set: { 'disclosure.regulations.issued': 1, 'disclosure.regulations.inForce': 1 } }).length >
    0;

  for (const org of [
    '青山县民政局',
    '青山市公证处',
    '青山县人民政府办公室',
    '青山县卫生健康委员会',
    '青山高新区管委会',
    '青山县政务服务中心',
    '白云街道办事处',
    '白云镇',
    '白云乡',
    '白云镇人民政府',
    '白云乡人民政府',
    '青山县人民政府',
    '白云区人民政府',
    '青山旗人民政府',
    '国家税务总局江苏省税务局',
    '国家税务总局青山市税务局',
    '国家税务总局青山县税务局',
    '国家税务总局白云区税务局',
    '国家税务总局青山州税务局',
    '国家税务总局青山盟税务局',
    '国家税务总局青山旗税务局',
    '青山国家税务局',
  ])
    it(`says that ${org} cannot make 规章`, () => assert.ok(isAccused(org)));
  for (const org of [
    '青山市人民政府',
    '青山州人民政府',
    '江苏省人民政府',
    '宁夏回族自治区人民政府',
    '局部市人民政府',
    '国家税务总局',
    '中国证券监督管理委员会',
    '国务院国有资产监督管理委员会',
    '中华人民共和国国家卫生健康委员会',
  ])
    it(`says nothing of ${org}`, () => assert.ok(!isAccused(org)));
});

describe('the rule chapter', () => {
  it('takes 1000 characters in chapter 一, and more for a hint', () => {
    assert.deepEqual(overview('甲'.repeat(1000)), []);
    assert.deepEqual(overview('甲'.repeat(1001)), ['“一、总体情况”有 1001 字，以 1000 字左右为宜']);
  });
  it('counts a figure and not its name', () =>
    assert.deepEqual(overview(`${'甲'.repeat(999)}{本年新收}`), []));
  it('takes a numbered line of up to 20 characters for a heading', () => {
    for (const heading of [`（一）${'甲'.repeat(20)}`, `1.${'甲'.repeat(20)}`, `2．${'甲'.repeat(20)}`])
      assert.equal(problems(heading).length, 1, heading);
    for (const text of [
      `（一）${'甲'.repeat(21)}`,
      `1.${'甲'.repeat(21)}`,
      '（一）甲。',
      '1.甲；',
      '1.甲，',
      '甲',
    ])
      assert.deepEqual(problems(text), [], text);
  });
  it('takes every way to say that there is nothing for 无', () => {
    for (const none of [
      '无',
      '无。',
      '暂无',
      '无问题。',
      '暂无问题',
      '没有问题',
      '不存在问题。',
      '没有',
      '（一）无。',
    ])
      assert.equal(problems('（一）存在的主要问题', none).length, 1, none);
    for (const text of ['无人值守。', '没有问题清单。', '暂无专人。', '无；没有'])
      assert.deepEqual(problems(text), [], text);
  });
});

describe('the rule prose', () => {
  const note = (length: number) => found({ notes: [{ finding: '', about: '', text: '甲'.repeat(length) }] });

  it('takes 500 characters for a reason, and no more', () => {
    assert.deepEqual(note(500), []);
    assert.deepEqual(note(501), ['“填写说明”第 1 条有 501 字，请精简到 500 字以内']);
  });
  it('quotes a prompt of 20 characters, and the beginning of a longer one', () => {
    const prompt = (length: number) => `【请${'甲'.repeat(length - 3)}】`;
    assert.match(overview(prompt(20))[0]!, new RegExp(`“${prompt(20)}”`));
    assert.match(overview(prompt(21))[0]!, /“【请甲{16}…】”/);
  });
  it('quotes 20 characters of markup', () => {
    assert.match(overview(`<${'a'.repeat(18)}>`)[0]!, /“<a{18}>”/);
    assert.match(overview(`<${'a'.repeat(30)}>`)[0]!, /“<a{19}”/);
  });
  it('offers four names for one that may mean more', () => {
    const [message = ''] = overview('{行政}件。');
    assert.equal(message.split('：')[1]?.split('、').length, 4);
  });
  for (const markup of [
    '<br>',
    '</p>',
    '<!--甲-->',
    '&nbsp;',
    '&lt;',
    '&gt;',
    '&amp;',
    '&#12;',
    '**甲**',
    '甲\t乙',
  ])
    it(`finds ${JSON.stringify(markup)} in a text`, () => assert.equal(overview(`甲${markup}`).length, 1));
  for (const text of ['1<2', '甲&乙', '甲*乙', '〈条例〉', '《条例》', '【甲】'])
    it(`finds nothing wrong in ${text}`, () => assert.deepEqual(overview(text), []));
});

describe('the rules that quote', () => {
  it('quote 40 characters of a cell', () => {
    const quoted = (length: number) => found({ set: { 'disputes.review.pending': '甲'.repeat(length) } })[0]!;
    assert.match(quoted(40), /“甲{40}”/);
    assert.match(quoted(41), /“甲{40}”/);
  });
  it('quote 40 characters of an identifier', () => {
    const quoted = (length: number) => found({ contact: { postcode: '甲'.repeat(length) } })[0]!;
    assert.match(quoted(40), /“甲{40}”/);
    assert.match(quoted(41), /“甲{40}”/);
  });
  it('take an identifier for shortened where it has an exponent, and a postcode where one digit is missing', () => {
    const told = (contact: Readonly<Record<string, string>>) => found({ contact }).join();
    for (const telephone of ['1.38001E+10', '8e7', '8.2251234E7'])
      assert.match(told({ telephone }), /号码不完整/, telephone);
    for (const telephone of ['0951-8225123', '12e3', '1.5', '13800138000', '8225123转8001'])
      assert.equal(told({ telephone }), '', telephone);
    assert.match(told({ postcode: '50000' }), /填“050000”/);
    for (const postcode of ['5000', '0500000', '05000a', '甲', '05 0000'])
      assert.match(told({ postcode }), /不是 6 位数字，请核对/, postcode);
    for (const postcode of ['050000', '０５００００', '050000（北区）', '050000、050001'])
      assert.equal(told({ postcode }), '', postcode);
  });
  it('tell a number too large from a text by fifteen digits', () => {
    const told = (text: string) => found({ set: { 'disputes.review.pending': text } })[0]!;
    assert.match(told('123456789012345甲'), /数字过大/);
    assert.match(told('12345678901234甲'), /不是数字/);
  });
  it('quote 60 characters of a wrong label, and 40 of a line too many', () => {
    const wrong = found({
      remarks: [{ kind: 'label', official: '乙', found: '甲'.repeat(61), address: 'A!A1' }],
    });
    assert.match(wrong[0]!, /“甲{60}”/);
    const extra = {
      kind: 'extraLine',
      table: 'requests',
      axis: 'row',
      isRepeated: false,
      address: 'A!A1',
    } as const;
    assert.match(found({ remarks: [{ ...extra, found: '甲'.repeat(41) }] })[0]!, /“甲{40}”/);
  });
});
