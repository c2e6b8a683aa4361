import assert from 'node:assert/strict';
import { isDateFormat, showsDay } from '../../src/hosts/dateFormat.js';

describe('a format of dates', () => {
  it('shows the day with its year and month, or less', () => {
    for (const format of [
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '[$-804]yyyy"年"m"月"d"日";@',
      'd-mmm-yy',
      'e/mm/dd',
    ])
      assert.equal(showsDay(format), true, format);
    for (const format of ['m"月"d"日"', 'yyyy"年"m"月"', 'h:mm', '[h]:mm', 'mmm-yy', 'aaaa', 'm"y"d']) {
      assert.equal(isDateFormat(format), true, format);
      assert.equal(showsDay(format), false, format);
    }
  });
});
