import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { widthOf } from '../../src/core/draw/width.js';
import { compose } from '../../src/core/publish/compose.js';
import { withCells } from '../../src/core/report/report.js';
import { reportSchema } from '../../src/core/report/schema.js';
import { editions, formatNamed, readText, renderReport, type Report } from '../../src/index.js';
import { arbitraryReport } from '../arbitraryReport.js';
import { sample, samples } from '../samples.js';
import { equalsGolden } from './golden.js';

const text = async (report: Report, isDraft = false, withNotes = false, wrap?: number) =>
  String(await renderReport(report, formatNamed('text'), isDraft, withNotes, wrap));
const json = async (report: Report, isDraft = false) =>
  String(await renderReport(report, formatNamed('json'), isDraft));

describe('the text export', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020']) {
    it(`tells the whole of ${name}`, async () => equalsGolden(`${name}.txt`, await text(sample(name))));
  }
  it('has one line a paragraph, cut nowhere', async () => {
    for (const report of samples.values()) {
      const lines = new Set((await text(report)).split('\n'));
      const { chapters } = compose(report, false);
      const paragraphs = chapters.flatMap((each) => each.paragraphs);
      assert.ok(paragraphs.some((paragraph) => widthOf(paragraph) > 80));
      for (const paragraph of paragraphs) assert.ok(lines.has(`　　${paragraph}`), paragraph);
    }
  });
  it('is wrapped where that is asked for, with nothing lost, and no line wider than its tables', async () => {
    const bare = (lines: string) => lines.replace(/\s/g, '');
    for (const report of samples.values()) {
      const wrapped = await text(report, false, false, 80);
      for (const line of wrapped.split('\n')) assert.ok(widthOf(line) <= 120, line);
      const [, prose = ''] = wrapped.split('一、总体情况');
      for (const line of prose.split('二、主动公开')[0]!.split('\n')) assert.ok(widthOf(line) <= 82, line);
      assert.equal(bare(wrapped), bare(await text(report)));
      assert.match(wrapped, new RegExp(`^ {10,}${report.org}`, 'm'));
    }
  });
  it('lines up every row of a table', async () => {
    const lines = (await text(sample('suqian-2023'))).split('\n');
    const rows = lines.filter(
      (line) => /^(?:一、本年|二、上年|四、结转|　（一）予以|　　3\.危及)/.test(line) && /\d$/.test(line),
    );
    assert.deepEqual(new Set(rows.map(widthOf)), new Set([120]));
    assert.equal(rows.length, 5);
  });
  it('says 草稿 at every chapter of a draft, and marks what is not filled', async () => {
    const draft = await text(
      { ...withCells(sample('suqian-2023'), { 'requests.received.total': null }) },
      true,
    );
    assert.equal(draft.match(/^草稿$/gm)?.length, 7);
    assert.match(draft, /新收政府信息公开申请〔未填〕件/);
    assert.doesNotMatch(await text(sample('suqian-2023')), /草稿|〔未填〕|\{/);
  });
  it('ends with the notes where they are asked for, and with 草稿 after them in a draft', async () => {
    const report = {
      ...sample('suqian-2023'),
      notes: [
        { finding: 'money disclosure.fees.amount', about: '收费金额', text: '按决算口径填列。\n附说明。' },
      ],
    };
    assert.ok(
      (await text(report, false, true)).endsWith(
        '\n\n填写说明\n\n　　1.（收费金额）：按决算口径填列。\n　　附说明。\n',
      ),
    );
    assert.ok((await text(report, true, true)).endsWith('附说明。\n草稿\n\n'));
    assert.doesNotMatch(await text(sample('suqian-2023'), false, true), /填写说明/);
    assert.equal(await text(report), await text(sample('suqian-2023')));
  });
  it('leaves out the parts of the preface whose fields are blank', async () => {
    const report = sample('suqian-2023');
    assert.match(
      await text({ ...report, contact: { telephone: '0527-0000000' } }),
      /请与宿迁市人民政府联系，电话：0527-0000000。/,
    );
  });
});

describe('the JSON export', () => {
  const validate = new Ajv2020({ strict: false }).compile(reportSchema(editions));

  it('follows its schema, for any report', async () => {
    for (const edition of editions) {
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), fc.boolean(), async (report, isDraft) => {
          assert.ok(
            validate(JSON.parse(await json(report, isDraft))),
            JSON.stringify(validate.errors?.slice(0, 3)),
          );
        }),
        { numRuns: 50, seed: 1, endOnFailure: true },
      );
    }
  });
  it('has a schema that refuses what a report is not', async () => {
    const right = JSON.parse(await json(sample('suqian-2023')));
    const tables = right.tables;
    for (const wrong of [
      { ...right, edition: '2019' },
      { ...right, extra: 1 },
      { ...right, year: '2023' },
      { ...right, org: null },
      {
        ...right,
        tables: {
          ...tables,
          disputes: { ...tables.disputes, review: { ...tables.disputes.review, total: -1 } },
        },
      },
      {
        ...right,
        tables: {
          ...tables,
          disputes: { ...tables.disputes, review: { ...tables.disputes.review, total: 1.5 } },
        },
      },
      { ...right, tables: { ...tables, requests: {} } },
    ])
      assert.equal(validate(wrong), false);
  });
  it('is the schema that is shipped', () => {
    assert.deepEqual(
      JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')),
      reportSchema(editions),
    );
  });
  it('tells a blank, nought, money and what is no proper number apart, and reads them back', async () => {
    const report = withCells(sample('xixia-civil-affairs-2020'), {
      'disputes.review.upheld': null,
      'disputes.review.corrected': -3,
      'disputes.review.pending': 1.5,
      'disputes.review.otherResult': { text: '/', offer: 0 },
    });
    const said = JSON.parse(await json(report)).tables;
    assert.deepEqual(said.disputes.review, {
      upheld: null,
      corrected: { text: '-3' },
      otherResult: { text: '/' },
      pending: { text: '1.5' },
      total: 0,
    });
    assert.deepEqual(said.disclosure.procurement.amount, { value: '402.2', unit: '万元' });
    assert.deepEqual(readText(await json(report)).report.readings, report.readings);
  });
  it('has notes only where the report has, and reads them back', async () => {
    const note = { finding: '将来的规则 a.b', about: '收费金额', text: '一\n二' };
    assert.deepEqual(JSON.parse(await json({ ...sample('suqian-2023'), notes: [note] })).notes, [note]);
    assert.deepEqual(readText(await json({ ...sample('suqian-2023'), notes: [note] })).report.notes, [note]);
    assert.equal('notes' in JSON.parse(await json(sample('suqian-2023'))), false);
    const right = JSON.parse(await json({ ...sample('suqian-2023'), notes: [note] }));
    for (const notes of [
      [],
      [{ ...note, text: '' }],
      [{ ...note, more: 1 }],
      [{ about: '', text: '一' }],
      '一',
    ])
      assert.equal(validate({ ...right, notes }), false);
  });
  it('carries the figures in its sentences', async () => {
    const said = JSON.parse(await json(sample('suqian-2023')));
    assert.match(said.chapters.overview[3], /新收政府信息公开申请3511件/);
    assert.doesNotMatch(Object.values(said.chapters).flat().join(''), /[{}]/);
  });
});
