import assert from 'node:assert/strict';
import { editions } from '../../src/index.js';
import { coverFault } from '../../src/rules/wording/coverFault.js';

/** What is wrong with a field of the newest form. */
const faultOf = (code: string, text: string) => {
  const edition = editions.at(-1)!;
  const field = edition.cover.find((each) => each.code === code);
  assert.ok(field);
  return coverFault(field, text, edition);
};

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  org: [
    ...['青山县民政局', '青山县人民政府办公室（研究室）', 'A区管委会', '青山县城关街道办', '青山生态园区'],
    ...['青山水务集团', '青山第一中学', '青山县医院', '青山县公安局交警支队', '青山供电公司', '青山林场'],
    ...['城关镇', '青山苏木', '青山左旗', '兵团第一师', '8师', '1团', '110指挥中心', '12345热线办', '𬒈镇'],
  ],
  address: ['人民路8号', '地址簿巷3号', '行政中心（地址：人民路8号）'],
  column: ['政府信息公开年报'],
  site: ['http://www.example.gov.cn', 'www.example.gov.cn/xxgk', '青山县人民政府门户网站'],
  postcode: ['750001', '050000', '７５０００１', '750001、750002（北区）'],
  telephone: [
    ...['0951-8225123', '（0951）8225123', '82251234', '8225123', '09518225123', '051082251234'],
    ...[
      '13800000000',
      '4008001234',
      '8008001234',
      '12345',
      '110',
      '53112345678',
      '+86-951-8225123',
      '0951-8225123转8001',
    ],
    ...[
      '办公室：0951-8225123；传真：0951-8225124',
      '0951-8225123、0951-8225124',
      '电话亭路办公室0951-8225123',
    ],
  ],
  mail: ['a@example.cn', 'swj#example.cn', '无'],
  preparedOn: [
    ...['2022年1月15日', '2022-01-15', '2022/1/15', '2022.1.15', '20220115', '二〇二二年一月十五日'],
    ...[
      '2022 年 1 月 15 日',
      '2024年2月29日',
      '2022年1月',
      '202201',
      '2022',
      '二○二二年一月三十一日',
      '一月中旬',
    ],
  ],
  preparedBy: ['某某', '12'],
};

const WRONG: readonly (readonly [code: string, text: string, fault: RegExp])[] = [
  ['org', '123', /没有文字/],
  ['org', '/', /没有文字/],
  ['address', '8', /没有文字/],
  ['org', '机关名称：青山县民政局', /请填“青山县民政局”/],
  ['address', '地址： 人民路8号', /不要带“地址：”，请填“人民路8号”/],
  ['mail', '电子邮箱:a@example.cn', /请填“a@example.cn”/],
  ['telephone', '电话0951-8225123', /不要带“电话”，请填“0951-8225123”/],
  ['telephone', '联系电话：0951-8225123', /请填“0951-8225123”/],
  ['postcode', '邮编 750001', /请填“750001”/],
  ['postcode', '50000', /填“050000”/],
  ['postcode', '2036年11月21日', /是日期/],
  ['telephone', '2023年5月1日', /是日期/],
  ['telephone', '5.27E+10', /号码不完整/],
  ['telephone', '0951', /只有区号/],
  ['telephone', '（010）', /只有区号/],
  ['telephone', '０２１-', /只有区号/],
  ['telephone', '5718888888', /可能丢了开头的 0，.*填“05718888888”/],
  ['telephone', '57188888888', /填“057188888888”/],
  ['telephone', '10-88888888', /填“010-88888888”/],
  ['preparedOn', '45306', /填“2024年1月15日”/],
  ['preparedOn', '45306.5', /填“2024年1月15日”/],
  ['preparedOn', '36525', /不是日期/],
  ['preparedOn', '202213', /不是日期/],
  ['preparedOn', '2022年2月29日', /没有这一天/],
  ['preparedOn', '20221301', /没有这一天/],
  ['preparedOn', '二〇二二年二月三十日', /没有这一天/],
];

describe('a field of the cover', () => {
  it('is right as people write it', () => {
    for (const [code, texts] of Object.entries(RIGHT))
      for (const text of texts) assert.equal(faultOf(code, text), undefined, `${code} ${text}`);
  });
  it('is told where it repeats its label, is a number for a name or a day, or lost digits', () => {
    for (const [code, text, fault] of WRONG)
      assert.match(faultOf(code, text) ?? '', fault, `${code} ${text}`);
  });
  it('holds the same in the forms of all years', () => {
    for (const { cover } of editions)
      assert.deepEqual(
        cover.flatMap(({ code, holds }) => (holds === undefined ? [] : [`${code} ${holds}`])),
        [
          'org words',
          'column words',
          'address words',
          'postcode number',
          'telephone number',
          'mail mail',
          'preparedOn day',
        ],
      );
  });
});
