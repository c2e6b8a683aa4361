import assert from 'node:assert/strict';
import type { Table } from '../../../../src/core/form/edition.js';
import { formOf } from '../../../../src/core/form/form.js';
import { outline } from '../../../../src/core/form/outline.js';
import { labelRemarks } from '../../../../src/core/read/remarks/labelRemarks.js';
import { NOTHING_KNOWN } from '../../../../src/core/read/labels/knownFacts.js';
import { editionWith, viewWith } from '../sheetOf.js';

const table: Table = {
  code: 'small',
  name: '小表',
  paper: 'grid',
  bands: [{ columns: outline`one 甲列`, rows: outline`a 子行` }],
};
const area = { top: 1, left: 1, bottom: 1, right: 2 };
const found = (text: string, column = 1, label = '一二三四五六七八九十') => {
  const view = viewWith({ 1: column === 1 ? [text] : [null, null, text] });
  const placement = { places: [], rows: [], columns: [], extras: [], headings: [{ label, area }] };
  return labelRemarks(view, table, formOf(editionWith(table)), placement, NOTHING_KNOWN).map((remark) =>
    remark.kind === 'label' ? remark.found : remark.kind,
  );
};

describe('a heading that stands nowhere', () => {
  it('is taken for a text in its place with three of ten characters right, and not with two of seven', () => {
    assert.deepEqual(found('一二三甲甲甲甲甲甲甲'), ['一二三甲甲甲甲甲甲甲']);
    assert.deepEqual(found('一二甲甲甲甲甲', 1, '一二三四五六七'), ['']);
  });
  it('is not taken for a text beside its place', () =>
    assert.deepEqual(found('一二三四五六七八九甲', 3), ['']));
  it('is nothing to remark where it stands', () => assert.deepEqual(found('一二三四五六七八九十', 3), []));
});
