import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { withCells, type Report } from '../../src/core/report/report.js';
import { headRows } from '../../src/exports/word/headRows.js';
import { titleLines } from '../../src/exports/word/titleLines.js';
import { withFixedDates } from '../../src/exports/word/withFixedDates.js';
import { checkReport, formatNamed, previewReport, renderReport } from '../../src/index.js';
import { readPublishedFile } from '../../src/opening/published.js';
import { sample, samples } from '../samples.js';
import { allNamed, xmlTree, type Element } from '../xmlTree.js';
import { documentOf } from './readMade.js';

const make = async (report: Report, isDraft = false, withNotes = false) =>
  (await renderReport(report, formatNamed('docx'), isDraft, withNotes)) as Uint8Array;
const suqian = sample('suqian-2023');
const note = { finding: '', about: '收费金额', text: '按决算口径填列。\n一、总体情况\n附说明。' };

/** The attributes of the first element of that name, without their prefix. */
function said(root: Element, name: string): Readonly<Record<string, string>> {
  const { attributes } = allNamed(root, name)[0] ?? { attributes: {} as Element['attributes'] };
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.replace(/^w:/, ''), value]),
  );
}
const textOf = (element: Element) => allNamed(element, 'w:t').map(({ text }) => text);
const styleOf = (styles: Element, id: string) =>
  allNamed(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id) ?? styles;
const paragraphs = (document: Element) =>
  (document.children[0]?.children ?? [])
    .filter(({ name }) => name === 'w:p')
    .map((each) => [said(each, 'w:pStyle')['val'], textOf(each).join('|')] as const);

describe('the page of the Word export', () => {
  it('is that of GB/T 9704: A4, its margins, 22 lines of 28 characters', async () => {
    const document = xmlTree(documentOf(await make(suqian)));
    const section = document.children[0]?.children.at(-1);
    assert.equal(section?.name, 'w:sectPr');
    assert.deepEqual(said(document, 'w:pgSz'), { w: '11906', h: '16838', orient: 'portrait' });
    const { top, bottom, left, right } = said(document, 'w:pgMar');
    const millimetres = [top, bottom, left, right].map((each) => Math.round((Number(each) / 1440) * 25.4));
    assert.deepEqual(millimetres, [37, 35, 28, 26]);
    const { type, linePitch, charSpace } = said(document, 'w:docGrid');
    assert.equal(type, 'linesAndChars');
    const height = 16838 - Number(top) - Number(bottom);
    const width = 11906 - Number(left) - Number(right);
    assert.equal(Math.floor(height / Number(linePitch)), 22);
    assert.equal(Math.floor(width / 20 / (16 + Number(charSpace) / 4096)), 28);
  });
  it('has the fonts and sizes of an official document, with what may stand in for them', async () => {
    const bytes = await make(suqian);
    const styles = xmlTree(documentOf(bytes, 'word/styles.xml'));
    const look = (id: string) => [
      said(styleOf(styles, id), 'w:rFonts')['eastAsia'],
      said(styleOf(styles, id), 'w:sz')['val'],
    ];
    assert.deepEqual(
      ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Normal', 'ReportNumber'].map(look),
      [
        ['方正小标宋简体', '44'],
        ['黑体', undefined],
        ['楷体_GB2312', undefined],
        ['仿宋_GB2312', undefined],
        ['仿宋_GB2312', undefined],
        ['仿宋_GB2312', '32'],
        ['宋体', '28'],
      ],
    );
    assert.equal(said(styleOf(styles, 'Title'), 'w:jc')['val'], 'center');
    assert.deepEqual(said(styleOf(styles, 'Normal'), 'w:spacing'), {
      after: '0',
      before: '0',
      line: '579',
      lineRule: 'exact',
    });
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'ReportText'])
      assert.deepEqual(said(styleOf(styles, id), 'w:ind'), { firstLine: '640', firstLineChars: '200' });
    const fonts = allNamed(xmlTree(documentOf(bytes, 'word/fontTable.xml')), 'w:font');
    const instead = new Map(
      fonts.map((font) => [font.attributes['w:name'], said(font, 'w:altName')['val']?.split(',')]),
    );
    assert.ok(instead.get('仿宋_GB2312')?.includes('FangSong'));
    assert.ok(instead.get('楷体_GB2312')?.includes('KaiTi'));
    assert.ok(instead.get('黑体')?.includes('SimHei'));
    assert.ok(instead.get('方正小标宋简体')?.includes('SimSun'));
    const used = new Set(allNamed(styles, 'w:rFonts').flatMap(({ attributes }) => Object.values(attributes)));
    assert.deepEqual(
      [...used].filter((name) => !instead.has(name)),
      [],
    );
  });
  it('has its number outwards between dashes, right on odd pages and left on even ones', async () => {
    const bytes = await make(suqian);
    const document = xmlTree(documentOf(bytes));
    const links = allNamed(xmlTree(documentOf(bytes, 'word/_rels/document.xml.rels')), 'Relationship');
    assert.equal(allNamed(xmlTree(documentOf(bytes, 'word/settings.xml')), 'w:evenAndOddHeaders').length, 1);
    const sides = allNamed(document, 'w:footerReference').map(({ attributes }) => {
      const target = links.find((link) => link.attributes['Id'] === attributes['r:id'])?.attributes['Target'];
      const footer = xmlTree(documentOf(bytes, `word/${target}`));
      assert.deepEqual(textOf(footer), ['—', '—']);
      assert.deepEqual(
        allNamed(footer, 'w:instrText').map(({ text }) => text),
        ['PAGE'],
      );
      return [attributes['w:type'], said(footer, 'w:jc')['val']];
    });
    assert.deepEqual(sides, [
      ['default', 'right'],
      ['even', 'left'],
    ]);
  });
  it('has 草稿 behind the text of every page of a draft, and of no other #slow', async () => {
    const draft = await make(suqian, true);
    assert.deepEqual(
      allNamed(xmlTree(documentOf(draft)), 'w:headerReference').map(({ attributes }) => attributes['w:type']),
      ['default', 'even'],
    );
    for (const part of ['word/header1.xml', 'word/header2.xml'])
      assert.match(documentOf(draft, part), /<v:textpath [^>]*string="草稿"/);
    const final = await make(suqian);
    assert.deepEqual(
      Object.keys(unzipSync(final)).filter((name) => name.includes('header')),
      [],
    );
    assert.doesNotMatch(documentOf(final), /草稿/);
  });
});

describe('the text of the Word export', () => {
  it('has headings that Word knows, by their numbers', async () => {
    const report = {
      ...suqian,
      chapters: { ...suqian.chapters, other: ['（一）收费', '1.件数', '（1）金额', '2.全年共收取25件。'] },
    };
    const list = paragraphs(xmlTree(documentOf(await make(report))));
    assert.deepEqual(list[0], ['Title', '宿迁市人民政府2023年|政府信息公开工作年度报告']);
    assert.deepEqual(
      list.filter(([style]) => style === 'Heading1').map(([, text]) => text),
      suqian.edition.chapters.map(({ title }) => title),
    );
    assert.deepEqual(list.slice(-4), [
      ['Heading2', '（一）收费'],
      ['Heading3', '1.件数'],
      ['Heading4', '（1）金额'],
      ['ReportText', '2.全年共收取25件。'],
    ]);
  });
  it('ends with the reasons only where they are asked for', async () => {
    const report = { ...suqian, notes: [note] };
    assert.doesNotMatch(documentOf(await make(report)), /填写说明|决算口径/);
    assert.deepEqual(paragraphs(xmlTree(documentOf(await make(report, false, true)))).slice(-4), [
      ['Heading1', '填写说明'],
      ['ReportText', '1.（收费金额）：按决算口径填列。'],
      ['ReportText', '一、总体情况'],
      ['ReportText', '附说明。'],
    ]);
  });
  it('has no field and no control character that its text brings', async () => {
    const text = '甲\u0000\u0007\ud800乙\ufffe{ PAGE }<w:fldSimple w:instr="PAGE"/>';
    const document = documentOf(
      await make({ ...suqian, org: '', chapters: { ...suqian.chapters, other: [text] } }),
    );
    assert.doesNotMatch(document, /<w:(?:fldSimple|fldChar|instrText)/);
    assert.equal(paragraphs(xmlTree(document)).at(-1)?.[1], '甲乙{ PAGE }<w:fldSimple w:instr="PAGE"/>');
  });
  it('breaks a title that is too long for a line after its year', () => {
    const short = '青山县民政局2023年政府信息公开工作年度报告';
    assert.deepEqual(
      [short, `某${short}`].map((each) => titleLines(each).split('\n').length),
      [2, 2],
    );
    assert.equal(titleLines('甲县2023年政府信息公开工作年度报告'), '甲县2023年政府信息公开工作年度报告');
  });
});

describe('a table of the Word export', () => {
  const tablesOf = async (report: Report) => allNamed(xmlTree(documentOf(await make(report))), 'w:tbl');
  for (const [name, report] of samples)
    it(`has the merged heads of the paper, and every cell once, ${name}`, async () => {
      const blocks = previewReport(report, false).flatMap((block) => (block.kind === 'table' ? [block] : []));
      const tables = await tablesOf(report);
      assert.equal(tables.length, 3);
      for (const [at, table] of tables.entries()) {
        const { rows = [], columns = [] } = blocks[at] ?? {};
        const drawn = allNamed(table, 'w:tr').map((row) => {
          let column = 1;
          return allNamed(row, 'w:tc').map((cell) => {
            const span = Number(said(cell, 'w:gridSpan')['val'] ?? 1);
            column += span;
            return {
              column: column - span,
              span,
              merge: said(cell, 'w:vMerge')['val'],
              text: textOf(cell).join(''),
            };
          });
        });
        assert.deepEqual(
          drawn.map((cells) => cells.reduce((sum, { span }) => sum + span, 0)),
          rows.map(() => columns.length),
        );
        assert.deepEqual(
          drawn.map((cells) =>
            cells
              .filter(({ merge }) => merge !== 'continue')
              .map(({ column, span, merge, text }) => [column, span, merge === 'restart', text]),
          ),
          rows.map((cells) =>
            cells.map(({ column, columnSpan, rowSpan, text }) => [column, columnSpan, rowSpan > 1, text]),
          ),
        );
        const lower = drawn.flat().filter(({ merge }) => merge === 'continue').length;
        assert.equal(
          lower,
          rows.flat().reduce((sum, { rowSpan }) => sum + rowSpan - 1, 0),
        );
      }
    });
  it('is as wide as the text, 表三 in 小五 and 表二 in 五号, no row split', async () => {
    const tables = await tablesOf(suqian);
    const styles = xmlTree(documentOf(await make(suqian), 'word/styles.xml'));
    const sizes = tables.map((table) => [
      ...new Set(
        allNamed(table, 'w:pStyle').map(
          ({ attributes }) => said(styleOf(styles, attributes['w:val'] ?? ''), 'w:sz')['val'],
        ),
      ),
    ]);
    assert.deepEqual(sizes, [['21'], ['18'], ['18']]);
    for (const table of tables) {
      const widths = allNamed(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      assert.equal(
        widths.reduce((sum, width) => sum + width, 0),
        11906 - 1587 - 1474,
      );
      assert.equal(said(table, 'w:tblLayout')['type'], 'fixed');
      assert.equal(allNamed(table, 'w:cantSplit').length, allNamed(table, 'w:tr').length);
    }
  });
  it('repeats its head on every page, but not the first head of a table that has more of them', async () => {
    const heads = (await tablesOf(suqian)).map((table) =>
      allNamed(table, 'w:tr').map((row) => allNamed(row, 'w:tblHeader').length),
    );
    assert.deepEqual(
      heads.map((rows) => rows.join('').replace(/0+$/, '')),
      ['', '111', '111'],
    );
    assert.equal(headRows([]), 0);
  });
  it('shows a blank as nothing and two lines as two', async () => {
    const [table] = await tablesOf(
      withCells(suqian, {
        'disclosure.permits.decisions': { text: '12\n3' },
        'disclosure.penalties.decisions': null,
      }),
    );
    const cell = (label: string) => allNamed(table!, 'w:tr').find((row) => textOf(row)[0] === label)!;
    assert.deepEqual(
      [textOf(cell('行政许可')), allNamed(cell('行政许可'), 'w:br').length],
      [['行政许可', '12', '3'], 1],
    );
    assert.equal(textOf(cell('行政处罚')).join('|').replace(/\|$/, ''), '行政处罚');
  });
});

describe('the file of the Word export', () => {
  it('names no author, and has the title of a draft say so', async () => {
    const core = xmlTree(documentOf(await make(suqian, true), 'docProps/core.xml'));
    assert.deepEqual(
      core.children.map(({ name, text }) => [name, text]),
      [['dc:title', '【草稿】宿迁市人民政府2023年政府信息公开工作年度报告']],
    );
    const all = Object.keys(unzipSync(await make(suqian))).map((part) => part);
    assert.deepEqual(
      all.filter((part) => /vba|media|embed/i.test(part)),
      [],
    );
  });
  it('has the same bytes each time, whatever the day', async () => {
    const [one, other] = [await make(suqian, true, true), await make(suqian, true, true)];
    assert.ok(Buffer.from(one).equals(Buffer.from(other)));
    // The signature of an entry, as latin1, and its date ten bytes on.
    const dates = Buffer.from(one).toString('latin1').split('PK\u0003\u0004').slice(1);
    assert.ok(dates.length > 10);
    assert.deepEqual(new Set(dates.map((entry) => entry.slice(6, 10))), new Set(['\u0000\u0000!\u0000']));
    assert.throws(() => withFixedDates(new Uint8Array(30)), RangeError);
  });
  for (const isDraft of [false, true])
    it(`gives each sample back when it is imported, ${isDraft ? 'as a draft' : 'finished'}, reasons or not #slow`, async () => {
      for (const [name, report] of samples)
        for (const withNotes of [false, true]) {
          const bytes = await make({ ...report, notes: [note] }, isDraft, withNotes);
          const again = await readPublishedFile(bytes, 'word');
          const { edition, org, year, contact, readings } = again.report;
          assert.deepEqual(
            { edition, org, year, contact, readings },
            {
              edition: report.edition,
              org: report.org,
              year: report.year,
              contact: report.contact,
              readings: report.readings,
            },
            name,
          );
          const left = checkReport(again).findings.filter(
            ({ rule }) => rule === 'sheets' || rule === 'label',
          );
          assert.equal(left.length, withNotes ? 1 : 0, `${name}: ${left.map(({ message }) => message)}`);
        }
    });
});
