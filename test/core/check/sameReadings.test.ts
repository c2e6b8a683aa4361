import assert from 'node:assert/strict';
import { compareReports } from '../../../src/core/check/compareReports.js';
import type { Reading } from '../../../src/core/form/number.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');
const FEE = 'disclosure.fees.amount';
const money = (value: string, unit: string | null): Reading => ({ value, unit });
const unread = (text: string): Reading => ({ text });

/** Whether two readings of one cell are told as different, seen from either report. */
function differ(one: Reading, other: Reading, cell = FEE): boolean {
  const [a, b] = [one, other].map((reading) => withCells(suqian, { [cell]: reading }));
  const [there, back] = [compareReports(a!, b!), compareReports(b!, a!)].map(({ cells }) => cells.length);
  assert.equal(there, back);
  return there === 1;
}

describe('two readings of a cell', () => {
  it('that were not read are the same where their texts are, but for width and spaces', () => {
    assert.equal(differ(unread('约 5 件'), unread('约５件')), false);
    assert.equal(differ(unread('约5件'), unread('约6件')), true);
  });
  it('of which one was not read differ', () => {
    for (const read of [null, 5, money('5', '万元')]) assert.equal(differ(unread('5'), read), true);
  });
  it('of which one is blank differ', () => {
    assert.equal(differ(null, money('0', '万元')), true);
    assert.equal(differ(null, 0, 'requests.received.person'), true);
    assert.equal(differ(null, null), false);
  });
  it('of which one is a number without a unit, and the other an amount, differ', () =>
    assert.equal(differ(5, money('5', '万元')), true));
  it('in one unit are compared by value, in two by what they come to', () => {
    assert.equal(differ(money('5.0', '万元'), money('5', '万元')), false);
    assert.equal(differ(money('5.1', '万元'), money('5', '万元')), true);
    assert.equal(differ(money('0.1', '万元'), money('1000', '元')), false);
    assert.equal(differ(money('0.1', '万元'), money('1000.01', '元')), true);
    assert.equal(differ(money('0', '万元'), money('0', '元')), false);
  });
});

describe('the covers of two reports', () => {
  const told = (change: Partial<Report>) => {
    const other = { ...suqian, ...change };
    const [there, back] = [compareReports(suqian, other), compareReports(other, suqian)];
    assert.deepEqual(
      there.fields.map(({ code }) => code),
      back.fields.map(({ code }) => code),
    );
    return there.fields.map(({ code }) => code);
  };

  it('are the same for a body whose higher place one of them names, and for no other', () => {
    const district = (org: string) => compareReports({ ...suqian, org: '西夏区民政局' }, { ...suqian, org });
    assert.deepEqual(district('银川市西夏区民政局').fields, []);
    assert.equal(district('银川市金凤区民政局').fields.length, 1);
  });
  it('differ where one of them names no body or no year', () => {
    assert.deepEqual(told({ org: '' }), ['org']);
    assert.deepEqual(told({ year: null }), ['year']);
  });
  it('do not differ in a contact that one of them leaves blank, or writes with spaces alone', () => {
    const contact = Object.fromEntries(Object.keys(suqian.contact).map((code) => [code, ' ']));
    assert.deepEqual(told({ contact }), []);
  });
  it('do not differ in the edition, which is told apart', () => {
    const { fields, isOtherEdition } = compareReports(suqian, sample('xixia-civil-affairs-2020'));
    assert.equal(isOtherEdition, true);
    assert.deepEqual(
      fields.filter(({ code }) => code === 'edition'),
      [],
    );
  });
  it('differ in a contact alone where that alone is another', () => {
    const [code = ''] = Object.keys(suqian.contact);
    assert.deepEqual(told({ contact: { ...suqian.contact, [code]: suqian.org } }), [code]);
  });
});
