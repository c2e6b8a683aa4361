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
