import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { everyLine, leaves } from '../../../src/core/form/outline.js';
import { tablesOf } from '../../../src/core/form/edition.js';
import { formOf } from '../../../src/core/form/form.js';
import { editions } from '../../../src/index.js';
import { APPLICANT_CODES } from '../../../src/rules/sentences/applicantMeaning.js';
import { RESULT_CODES } from '../../../src/rules/sentences/resultMeaning.js';

const edition = editions[1]!;
const [band] = tablesOf(edition).find(({ code }) => code === 'requests')!.bands;
const rules = new URL('../../../src/rules/sentences/', import.meta.url);

describe('the words of sentences', () => {
  it('stand for results and applicants of the form, and for every one that has a name of its own', () => {
    const lines = new Set(everyLine(band!.rows).map(({ code }) => code));
    assert.deepEqual(
      RESULT_CODES.filter((code) => !lines.has(code)),
      [],
    );
    const unnamed = ['received', 'carriedIn', 'miscellaneous', 'processed', 'carriedOut'];
    assert.deepEqual(
      leaves(band!.rows)
        .map(({ code }) => code)
        .filter((code) => !RESULT_CODES.includes(code)),
      unnamed,
    );
    const columns = everyLine(band!.columns).map(({ code }) => code);
    assert.deepEqual(
      APPLICANT_CODES.filter((code) => !columns.includes(code)),
      [],
    );
    assert.deepEqual(
      leaves(band!.columns)
        .map(({ code }) => code)
        .filter((code) => !APPLICANT_CODES.includes(code)),
      ['total'],
    );
  });
  it('name no cell, row or heading that no edition has', () => {
    const names = editions.flatMap((each) => [
      ...formOf(each).cells.map(({ name }) => name),
      ...tablesOf(each).flatMap(({ code, bands }) =>
        bands.flatMap(({ rows }) => everyLine(rows).map((line) => `${code}.${line.code}`)),
      ),
    ]);
    const tables = new RegExp(
      `'((?:${tablesOf(edition)
        .map(({ code }) => code)
        .join('|')})\\.[\\w.]+)'`,
      'g',
    );
    const written = readdirSync(rules).flatMap((file) =>
      [...readFileSync(new URL(file, rules), 'utf8').matchAll(tables)].map(([, name = '']) => name),
    );
    assert.ok(written.length > 10);
    assert.deepEqual(
      written.filter((name) => !names.includes(name) && !names.some((each) => each.startsWith(name))),
      [],
    );
  });
});
