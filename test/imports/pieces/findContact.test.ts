import assert from 'node:assert/strict';
import { findContact } from '../../../src/imports/pieces/findContact.js';
import { editionNamed } from '../../../src/index.js';

const found = (text: string) => Object.fromEntries(findContact([text], editionNamed('2021')));

describe('the contacts in the preface of a report', () => {
  it('are read by other names of the fields', () => {
    assert.deepEqual(
      found('（地址：青山路1号，邮编：223800，电话/传真：0527-1234567，邮箱：zwgk@example.com）'),
      {
        address: '青山路1号',
        postcode: '223800',
        telephone: '0527-1234567',
        mail: 'zwgk@example.com',
      },
    );
    assert.equal(found('联系电话、传真：0527-7654321。').telephone, '0527-7654321');
  });
  it('are read where nothing stands between a label and its digits', () => {
    assert.equal(found('请联系办公室，电话0527-1234567。').telephone, '0527-1234567');
    assert.deepEqual(found('邮编223800，联系电话是0527-1234567'), {
      postcode: '223800',
      telephone: '0527-1234567',
    });
  });
  it('are read up to a bracket, the next label, and with the room of an address', () => {
    const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      '（地址：青山市八一路439号，邮编：353000，电话：0599-1234567，电子邮箱：xxgk@example.cn ）。': {
        address: '青山市八一路439号',
        postcode: '353000',
        telephone: '0599-1234567',
        mail: 'xxgk@example.cn',
      },
      '请与青山市公安局（地址：青山市红旗路36号；邮编：266700；电话：0532—1234567）联系。': {
        address: '青山市红旗路36号',
        postcode: '266700',
        telephone: '0532—1234567',
      },
      '联系[地址：青山街道荔华东大道269号（办公大楼240室）；邮编：351100；电话：1234567]。': {
        address: '青山街道荔华东大道269号（办公大楼240室）',
        postcode: '351100',
        telephone: '1234567',
      },
      '通信地址：青山市盘古大道121号，自然资源局办公大楼4楼；邮编：546100。': {
        address: '青山市盘古大道121号，自然资源局办公大楼4楼',
        postcode: '546100',
      },
      '地址：青山路1号 邮政编码：223800 电话（传真）：0557-1234567': {
        address: '青山路1号',
        postcode: '223800',
        telephone: '0557-1234567',
      },
      '联系电话（0557）1234567，邮编353000。': { telephone: '（0557）1234567', postcode: '353000' },
      '电话(0557)1234567': { telephone: '(0557)1234567' },
      '地址：青山路1号，欢迎监督。': { address: '青山路1号' },
      '地址：青山路1号，电话0557-1234567，三楼办公室': { address: '青山路1号', telephone: '0557-1234567' },
    };
    for (const [text, fields] of Object.entries(cases)) assert.deepEqual(found(text), fields, text);
  });
  it('are none where something else is said', () => {
    for (const text of [
      '电话接听数12次。',
      '接听咨询电话500余次。',
      '受理电话86条',
      '公众邮箱3个',
      '邮编22380',
    ])
      assert.deepEqual(found(text), {}, text);
  });
});
