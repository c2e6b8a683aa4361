import assert from 'node:assert/strict';
import { narrow } from '../../../src/core/form/unseen.js';

describe('a text in normal width', () => {
  it('has the signs of ASCII in the place of those of full width', () => {
    for (let code = 0x21; code <= 0x7e; code += 1)
      assert.equal(narrow(`前${String.fromCharCode(code + 0xfee0)}后`), `前${String.fromCharCode(code)}后`);
  });
  it('has blanks and yen signs of normal width', () => assert.equal(narrow('１　￥'), '1 ¥'));
  it('keeps all other signs', () => {
    for (const sign of ['\uff00', '\uff5f', '\uffe4', '\uffe6', '\u3001', '。', '一'])
      assert.equal(narrow(sign), sign);
  });
  it('keeps the sign that is to stay', () => assert.equal(narrow('１，２：３', '，'), '1，2:3'));
});
