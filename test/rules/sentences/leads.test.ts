import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { editions, rules } from '../../../src/index.js';
import { bodyReport, type Body } from './figures.js';

const prose = rules.filter(({ id }) => id.startsWith('prose') && id !== 'prose');
const told = (body: Body, text: string) =>
  check(subjectOf(bodyReport(body, [text]), editions), prose).findings.map(({ message }) => message);

describe('what leads a list or a number', () => {
  it('is the total of each list of a sentence', () =>
    assert.deepEqual(
      told('bureau', '收到政府信息公开申请27件，从方式看，网上20件、信函7件；从内容看，低保20件、殡葬7件。'),
      [],
    ));
  it('is a day within the year, up to which is counted', () =>
    assert.deepEqual(told('water', '截至2020年6月底，收到政府信息公开申请22件。'), []));
  it('is a short sentence with a number of its own', () =>
    assert.equal(told('bureau', '（一）依申请公开办理。设专人登记。全年收到37件。').length, 1));
  it('is the whole between a number and its share', () =>
    assert.match(told('bureau', '我局新收申请27件，占全县400件的7.6%。').join(), /应为 6\.8%/));
  it('is the kind of cases before a colon', () =>
    assert.match(told('bureau', '政府信息公开行政复议：新收15件。').join(), /表中“行政复议”为 5/));
});
