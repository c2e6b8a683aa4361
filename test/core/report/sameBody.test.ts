import assert from 'node:assert/strict';
import { isAbbreviation } from '../../../src/core/report/sameBody.js';

describe('the name of a body', () => {
  it('is short for one that has its characters in their order', () => {
    assert.equal(isAbbreviation('县农业局', '县农业农村局'), true);
    assert.equal(isAbbreviation('石桥镇', '青山县石桥镇人民政府'), true);
    assert.equal(isAbbreviation('民政局', '民政局'), true);
  });
  it('is not short for one that lacks a character of it, or has them in another order', () => {
    assert.equal(isAbbreviation('县农业局', '县林业和草原局'), false);
    assert.equal(isAbbreviation('青山镇', '山青镇'), false);
    assert.equal(isAbbreviation('局局', '县农业局'), false);
  });
});
