import assert from 'node:assert/strict';
import { rightReport } from '../../src/core/check/example.js';
import { sheetNames } from '../../src/core/draw/sheetNames.js';
import { tablesOf, type Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { everyLine, leaves } from '../../src/core/form/outline.js';
import { fillPlaceholders } from '../../src/core/report/placeholder.js';
import { editions } from '../../src/index.js';
import { paperOf } from '../paper.js';

/** What every edition of the form is held to. */
function behavesLikeEdition(edition: Edition): void {
  describe(`edition ${edition.id}`, () => {
    const form = formOf(edition);
    const paper = paperOf(edition);
    const codes = (lines: Parameters<typeof leaves>[0]) => leaves(lines).map(({ code }) => code);

    it('has the chapters of the paper', () =>
      assert.deepEqual(
        edition.chapters.map(({ title }) => title),
        paper.chapters,
      ));
    it('has the tables of the paper', () =>
      assert.deepEqual(
        tablesOf(edition).map(({ code, name }) => [code, name]),
        Object.entries(paper.tables).map(([code, { name }]) => [code, name]),
      ));
    it('has a sheet for the cover, each prose chapter and each table', () =>
      assert.deepEqual(sheetNames(edition), paper.sheets));

    for (const table of tablesOf(edition)) {
      const facts = paper.tables[table.code]!;
      it(`names the cells of ${table.name}`, () =>
        assert.deepEqual(
          table.bands.map((band) => ({ rows: codes(band.rows), columns: codes(band.columns) })),
          facts.bands,
        ));
      it(`has every label of ${table.name} as the paper words it`, () =>
        assert.deepEqual(
          table.bands.flatMap(({ title, corner, columns, rows }) => [
            ...(title === undefined ? [] : [title]),
            ...(corner === undefined ? [] : [corner]),
            ...everyLine([...columns, ...rows]).map(({ label }) => label),
          ]),
          facts.labels,
        ));
      it(`derives ${facts.relations} relations for ${table.name}, and ${facts.acrossYears} with last year`, () => {
        const all = form.relations.filter(({ id }) => id.startsWith(`${table.code}.`));
        const withLast = all.filter(({ left, right }) => [...left, ...right].some(({ last }) => last));
        assert.deepEqual(
          [all.length - withLast.length, withLast.length, all.filter(({ isSum }) => isSum).length],
          [facts.relations, facts.acrossYears, facts.sums],
        );
      });
    }

    it('knows every name in its own sentences', () => {
      const sentences = [
        edition.title,
        ...edition.preface,
        ...edition.chapters.flatMap(({ prose = [] }) => prose),
      ];
      assert.deepEqual(
        sentences.flatMap((sentence) => fillPlaceholders(sentence, rightReport(edition), '').unknown),
        [],
      );
    });
    it('has sheet names and messages that Excel takes', () => {
      for (const name of sheetNames(edition)) assert.ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name);
      for (const message of Object.values(edition.takes)) assert.ok(message.length <= 255);
    });
  });
}

editions.forEach(behavesLikeEdition);
