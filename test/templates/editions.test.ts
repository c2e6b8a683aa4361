import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { rightReport } from '../../src/core/check/example.js';
import { sheetNames } from '../../src/core/draw/layouts.js';
import { tablesOf, type Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { everyLine, leaves } from '../../src/core/form/outline.js';
import { fillPlaceholders } from '../../src/core/report/placeholder.js';
import { editions } from '../../src/index.js';
import { paperOf } from '../paper.js';

const paper = new URL('../../../shared/domain.md', import.meta.url);

/** What every edition of the form is held to. */
function behavesLikeEdition(edition: Edition): void {
  describe(`edition ${edition.id}`, () => {
    const form = formOf(edition);
    const { rows, relations, disclosure } = paperOf(edition);
    const codes = (lines: Parameters<typeof leaves>[0]) => leaves(lines).map(({ code }) => code);
    const [first, second, third] = tablesOf(edition);

    it('has the six chapters', () =>
      assert.deepEqual(
        edition.chapters.map(({ title }) => title),
        [
          '一、总体情况',
          '二、主动公开政府信息情况',
          '三、收到和处理政府信息公开申请情况',
          '四、政府信息公开行政复议、行政诉讼情况',
          '五、存在的主要问题及改进情况',
          '六、其他需要报告的事项',
        ],
      ));
    it('names the cells of 表三', () => {
      assert.deepEqual(codes(second!.bands[0]!.rows), rows);
      assert.deepEqual(codes(second!.bands[0]!.columns), [
        'person',
        'company',
        'research',
        'welfare',
        'legal',
        'otherBody',
        'total',
      ]);
    });
    it('names the cells of 表四', () => {
      assert.deepEqual(codes(third!.bands[0]!.rows), ['review', 'directSuit', 'suitAfterReview']);
      assert.deepEqual(codes(third!.bands[0]!.columns), [
        'upheld',
        'corrected',
        'otherResult',
        'pending',
        'total',
      ]);
    });
    it('names the cells of 表二', () =>
      assert.deepEqual(
        first!.bands.map((band) => `${codes(band.rows)}: ${codes(band.columns)}`),
        disclosure,
      ));
    it(`derives ${relations} relations for 表三, and seven more with last year`, () => {
      const all = form.relations.filter(({ id }) => id.startsWith('requests.'));
      const withLast = all.filter(({ left, right }) => [...left, ...right].some(({ last }) => last));
      assert.deepEqual([all.length - withLast.length, withLast.length], [relations, 7]);
    });
    it('derives three sums for 表四', () =>
      assert.equal(form.relations.filter(({ id, isSum }) => isSum && id.startsWith('disputes.')).length, 3));
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
    (existsSync(paper) ? it : it.skip)('has every label as the form words it', () => {
      const said = readFileSync(paper, 'utf8').replace(/\s/g, '');
      const labels = tablesOf(edition).flatMap(({ bands }) =>
        bands.flatMap((band) => [
          band.title,
          band.corner,
          ...everyLine([...band.rows, ...band.columns]).map(({ label }) => label),
        ]),
      );
      const short = (label: string) => label.replace(/^（[一二三四五六七]）/, '').replace(/^[（]|[）]$/g, '');
      for (const label of labels)
        if (label !== undefined)
          assert.ok(said.includes(label.replace(/\s/g, '')) || said.includes(short(label)), label);
    });
  });
}

editions.forEach(behavesLikeEdition);
