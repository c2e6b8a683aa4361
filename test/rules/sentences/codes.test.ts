import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { everyLine, leaves } from '../../../src/core/form/outline.js';
import { tablesOf, type Edition } from '../../../src/core/form/edition.js';
import { formOf } from '../../../src/core/form/form.js';
import { editions } from '../../../src/index.js';
import { countedMeaning, statedOf } from '../../../src/rules/sentences/claims.js';
import { groundOf } from '../../../src/rules/sentences/grounds.js';
import * as rowNames from '../../../src/rules/sentences/rowNames.js';
import { figuresOf } from '../../../src/core/check/figures.js';
import { rightReport } from '../../../src/core/check/example.js';
import { applicantCodes } from '../../../src/rules/sentences/applicantMeaning.js';
import { resultCodes } from '../../../src/rules/sentences/resultMeaning.js';
import { judged } from './corpus.js';
import { bodyReport } from './figures.js';

const requestsOf = (edition: Edition) => tablesOf(edition).find(({ code }) => code === 'requests')!.bands[0]!;
const rowsNamed = Object.values(rowNames).filter((name) => typeof name === 'string');
const rules = new URL('../../../src/rules/sentences/', import.meta.url);

describe('the words of sentences', () => {
  it('stand for results and applicants of the forms', () => {
    const bands = editions.map(requestsOf);
    const rows = new Set(bands.flatMap((band) => everyLine(band.rows).map(({ code }) => code)));
    assert.deepEqual(
      resultCodes().filter((code) => !rows.has(code)),
      [],
    );
    const columns = new Set(bands.flatMap((band) => everyLine(band.columns).map(({ code }) => code)));
    assert.deepEqual(
      applicantCodes().filter((code) => !columns.has(code)),
      [],
    );
  });
  for (const each of editions)
    it(`stand for every result and applicant of the ${each.id} form that has a name of its own`, () => {
      const { rows, columns } = requestsOf(each);
      const unnamed = ['received', 'carriedIn', 'miscellaneous', 'processed', 'carriedOut'];
      assert.deepEqual(
        leaves(rows)
          .map(({ code }) => code)
          .filter((code) => !resultCodes().includes(code) && !unnamed.includes(code)),
        [],
      );
      assert.deepEqual(
        leaves(columns)
          .map(({ code }) => code)
          .filter((code) => !applicantCodes().includes(code)),
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
      `'((?:${[...new Set(editions.flatMap(tablesOf).map(({ code }) => code))].join('|')})\\.[\\w.]+)'`,
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
  for (const each of editions) {
    const form = formOf(each);
    it(`have rows of the account of a year that the ${each.id} form balances`, () => {
      const account = form.relations.find(
        ({ place, isSum, left, right }) =>
          !isSum && place.line.code === 'total' && left.length === 2 && right.length === 2,
      );
      const rowsOf = (terms: readonly { readonly cell: string }[] = []) =>
        terms.map(({ cell }) => cell.replace(/\.total$/, ''));
      assert.deepEqual(rowsOf(account?.left), [rowNames.RECEIVED, rowNames.CARRIED_IN]);
      assert.deepEqual(rowsOf(account?.right), [rowNames.PROCESSED, rowNames.CARRIED_OUT]);
    });
    it(`have names that the ${each.id} form has`, () => {
      const rows = tablesOf(each).flatMap(({ code, bands }) =>
        bands.flatMap((one) => everyLine(one.rows).map((line) => `${code}.${line.code}`)),
      );
      const used = rowsNamed
        .flatMap((name) => name.split(/ [+-] /))
        .map((name) => name.replace(/\.total$/, ''));
      assert.ok(used.length > 12);
      assert.deepEqual(
        used.filter((name) => !rows.includes(name)),
        [],
      );
    });
  }
  it('come to sums that a form has #slow', () => {
    const figures = editions.map((each) => figuresOf(rightReport(each)));
    const sums = new Set(
      judged
        .map(({ body, paragraphs }) => bodyReport(body, paragraphs))
        .flatMap((report) => statedOf(report).map((stated) => countedMeaning(stated, report.year)))
        .flatMap((meaning) => meaning?.sums ?? []),
    );
    assert.ok(sums.size > 100, `${sums.size} sums`);
    assert.deepEqual(
      [...sums].filter((sum) => figures.every((each) => groundOf(sum, each) === undefined)),
      [],
    );
  });
});
