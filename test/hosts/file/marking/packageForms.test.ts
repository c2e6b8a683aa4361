import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import { edit, textOf, texts } from '../editParts.js';
import { packageForms } from './packageForms.js';
import { assertCounts, assertOrder, STYLES_ORDER, WORKSHEET_ORDER } from './schemaOrder.js';
import { LISTING, markedWorkbook, MARKS } from './userWorkbook.js';

describe('marking takes packages as they come', () => {
  const made = markedWorkbook();

  for (const [name, make] of Object.entries(packageForms)) {
    it(name, () => {
      const form = zipSync(make(unzipSync(made.input)));
      const marked = markPackage(form, MARKS, LISTING);
      const sheet = texts(marked).find(([part]) => part === 'xl/worksheets/sheet1.xml')?.[1] ?? '';
      assertOrder(sheet, WORKSHEET_ORDER, name);
      assertOrder(textOf(marked, 'xl/styles.xml'), STYLES_ORDER, name);
      assertCounts(textOf(marked, 'xl/styles.xml'));
      assert.equal(sheet.startsWith('\uFEFF'), name.startsWith('byte order marks'), 'byte order mark');
      assert.deepEqual(
        [
          ...sheet.matchAll(
            /sqref="([^"]*)"><(?:x:)?cfRule type="expression" dxfId="\d+" priority="([123])"/g,
          ),
        ].map((match) => match.slice(1)),
        [
          ['B2 D5', '1'],
          ['C3', '2'],
          ['A11', '3'],
        ],
      );
      assert.ok(Buffer.from(markPackage(marked, MARKS, LISTING)).equals(marked), 'marked twice');
    });
  }

  it('refuses what is not XML', () => {
    for (const xml of [
      '',
      '<worksheet>',
      '<worksheet></sheet>',
      '<worksheet a="></worksheet>',
      '<!DOCTYPE a><worksheet/>',
      '<worksheet><!-- </worksheet>',
      '</worksheet>',
    ]) {
      assert.throws(
        () =>
          markPackage(
            edit(made.input, 'xl/worksheets/sheet1.xml', () => xml),
            MARKS,
            LISTING,
          ),
        SyntaxError,
        xml,
      );
    }
  });
});
