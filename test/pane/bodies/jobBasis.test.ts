import assert from 'node:assert/strict';
import type { ChosenFile } from '../../../src/pane/bodies/chosenFiles.js';
import type { GivenFields } from '../../../src/pane/bodies/givenFields.js';
import { isSameBasis } from '../../../src/pane/bodies/jobBasis.js';

const chosen = (name: string): ChosenFile => ({ file: new File(['1'], name), folder: '' });
const [first, second] = [chosen('a.xlsx'), chosen('b.xlsx')];
const fields: GivenFields = {
  ...{ year: '2023', org: '甲县', list: undefined, parent: undefined },
  last: { files: [first], passedOver: [] },
};
const basis = { files: [first, second], fields };

describe('what a run over many files was given', () => {
  for (const [what, changed] of [
    ['nothing else', {}],
    ['the same files chosen once more', { files: [first, second] }],
    ['a blank behind the name', { fields: { ...fields, org: '甲县 ' } }],
    ['another file passed over', { fields: { ...fields, last: { files: [first], passedOver: ['c.png'] } } }],
  ] as const)
    it(`is the same with ${what}`, () => assert.ok(isSameBasis(basis, { ...basis, ...changed })));
  for (const [what, changed] of [
    ['a file more', { files: [first, second, chosen('c.xlsx')] }],
    ['a file less', { files: [first] }],
    ['a file that was saved anew', { files: [first, chosen('b.xlsx')] }],
    ['another year', { fields: { ...fields, year: '' } }],
    ['another body', { fields: { ...fields, org: '' } }],
    ['a list', { fields: { ...fields, list: first.file } }],
    ['a published report', { fields: { ...fields, parent: first.file } }],
    ['other reports of last year', { fields: { ...fields, last: { files: [], passedOver: [] } } }],
  ] as const)
    it(`is not the same with ${what}`, () => assert.ok(!isSameBasis(basis, { ...basis, ...changed })));
});
