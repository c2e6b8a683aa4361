import fc from 'fast-check';
import assert from 'node:assert/strict';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { blocksOf, type Block, type BlockTable } from '../../src/core/publish/blocks.js';
import { compose } from '../../src/core/publish/compose.js';
import { element, escapeMarkup } from '../../src/core/publish/markup.js';
import { withCells } from '../../src/core/report/report.js';
import {
  editions,
  formatNamed,
  previewReport,
  renderClip,
  renderReport,
  type Report,
} from '../../src/index.js';
import { arbitraryReport } from '../arbitraryReport.js';
import { sample, samples } from '../samples.js';
import { equalsGolden } from './golden.js';

const page = async (report: Report, isDraft = false, withNotes = false) =>
  String(await renderReport(report, formatNamed('html'), isDraft, withNotes));
const note = {
  finding: 'money disclosure.fees.amount',
  about: '收费金额',
  text: '按决算口径填列。\n附说明。',
};

/** Every element under a node, in the order of the page. */
function elementsIn(node: Tree.ParentNode): readonly Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const named = (node: Tree.ParentNode, ...names: readonly string[]) =>
  elementsIn(node).filter(({ tagName }) => names.includes(tagName));
const attribute = (node: Tree.Element, name: string) => node.attrs.find((each) => each.name === name)?.value;
const tables = (blocks: readonly Block[]) =>
  blocks.filter((block): block is BlockTable => block.kind === 'table');
const texts = (block: Block) =>
  block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text];
/** A page holds no control characters. */
const shown = (text: string) => text.replace(/[^\P{Cc}\t\n\r]/gu, '');

describe('markup', () => {
  it('keeps any text as text, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [made, ...more] = parseFragment(element('p', { title: text }, escapeMarkup(text)))
          .childNodes as Tree.Element[];
        assert.deepEqual(
          [made?.tagName, more.length, made?.attrs.map(({ name }) => name)],
          ['p', 0, ['title']],
        );
        assert.equal(
          textOf(made!),
          shown(text)
            .replace(/\r\n?/g, '\n')
            .replace(/[\u007f-\u009f\ufffe\uffff]/g, ''),
        );
        assert.equal(made?.attrs[0]?.value, textOf(made!));
      }),
      { numRuns: 300, seed: 3, endOnFailure: true },
    );
  });
  it('escapes what could end a text or an attribute', () =>
    assert.equal(escapeMarkup(`<b a="1" c='2'>&\u0000`), '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;'));
});

describe('the pieces of a report', () => {
  for (const [name, report] of samples) {
    it(`cover every place of every table once, ${name}`, () => {
      for (const { columns, rows } of tables(previewReport(report, false))) {
        const places = rows
          .flat()
          .flatMap(({ row, column, rowSpan, columnSpan }) =>
            Array.from(
              { length: rowSpan * columnSpan },
              (_, at) => `${row + Math.floor(at / columnSpan)} ${column + (at % columnSpan)}`,
            ),
          );
        assert.equal(new Set(places).size, places.length);
        assert.equal(places.length, rows.length * columns.length);
      }
    });
  }
  it('show a blank as nothing, a change with its sign, money with the unit that the column does not say', () => {
    const report = withCells(sample('xixia-civil-affairs-2020'), {
      'disclosure.permits.before': null,
      'disclosure.permits.change': 117,
    });
    const cells = new Map(
      tables(previewReport(report, true))
        .flatMap(({ rows }) => rows.flat())
        .map(({ cell, text }) => [cell, text]),
    );
    assert.deepEqual(
      ['permits.before', 'permits.change', 'services.change', 'procurement.amount'].map((cell) =>
        cells.get(`disclosure.${cell}`),
      ),
      ['', '+117', '-37', '402.2万元'],
    );
    const fees = tables(previewReport(sample('suqian-2023'), false))
      .flatMap(({ rows }) => rows.flat())
      .find(({ cell }) => cell === 'disclosure.fees.amount');
    assert.equal(fees?.text, '59237.2449');
  });
  it('say 草稿 first and after every chapter of a draft', () => {
    const kinds = (isDraft: boolean, report = sample('suqian-2023')) =>
      previewReport(report, isDraft, true).filter(({ kind }) => kind === 'draft').length;
    assert.deepEqual(
      [kinds(false), kinds(true), kinds(true, { ...sample('suqian-2023'), notes: [note] })],
      [0, 7, 8],
    );
  });
  it('end with the notes, numbered', () => {
    const blocks = previewReport(
      { ...sample('suqian-2023'), notes: [note, { finding: '', about: '', text: '另行说明。' }] },
      false,
      true,
    );
    assert.deepEqual(blocks.slice(-4), [
      { kind: 'heading', level: 1, text: '填写说明' },
      ...['1.（收费金额）：按决算口径填列。', '附说明。', '2.另行说明。'].map((text) => ({
        kind: 'paragraph',
        text,
      })),
    ]);
  });
});

describe('the HTML export', () => {
  it('tells the whole of a sample', async () =>
    equalsGolden(
      'xixia-civil-affairs-2020.html',
      await page({ ...sample('xixia-civil-affairs-2020'), notes: [note] }),
    ));
  it('ends with the notes where they are asked for', async () => {
    const report = { ...sample('suqian-2023'), notes: [note] };
    const [without, told] = [await page(report), await page(report, false, true)];
    assert.equal(without, await page(sample('suqian-2023')));
    assert.doesNotMatch(without, /填写说明|按决算口径填列/);
    assert.match(told, /填写说明[^]*按决算口径填列。/);
  });
  it('is a page in Chinese without scripts, links and anything from elsewhere', async () => {
    const made = await page(sample('suqian-2023'));
    const document = parse(made);
    assert.equal(attribute(named(document, 'html')[0]!, 'lang'), 'zh-CN');
    assert.equal(attribute(named(document, 'meta')[0]!, 'charset'), 'utf-8');
    assert.equal(textOf(named(document, 'title')[0]!), '宿迁市人民政府2023年政府信息公开工作年度报告');
    assert.deepEqual(named(document, 'script', 'link', 'a', 'img', 'iframe', 'form'), []);
    assert.doesNotMatch(made, /https?:|url\(|@import/);
  });
  it('has the tables of the paper, each cell with its spans and its border', async () => {
    for (const report of samples.values()) {
      const blocks = tables(previewReport(report, false));
      const made = named(parse(await page(report)), 'table');
      assert.equal(made.length, blocks.length);
      made.forEach((table, at) => {
        const cells = named(table, 'td', 'th');
        assert.deepEqual(
          cells.map((cell) => [
            textOf(cell),
            Number(attribute(cell, 'rowspan') ?? 1),
            Number(attribute(cell, 'colspan') ?? 1),
            cell.tagName === 'td',
          ]),
          blocks[at]?.rows
            .flat()
            .map(({ text, rowSpan, columnSpan, role }) => [text, rowSpan, columnSpan, role === 'number']),
        );
        for (const cell of cells) assert.match(attribute(cell, 'style') ?? '', /border:1px solid #000000/);
      });
    }
  });
  it('says 草稿 behind every page of a draft, and on none of a report', async () => {
    const behind = (html: string) =>
      named(parse(html), 'div').filter(
        (div) => textOf(div) === '草稿' && /position:fixed/.test(attribute(div, 'style') ?? ''),
      );
    assert.equal(behind(await page(sample('suqian-2023'), true)).length, 1);
    assert.doesNotMatch(await page(sample('suqian-2023')), /草稿/);
  });
  it('shows what is no number in a cell as the text that it is', async () => {
    const made = parse(
      await page(
        withCells(sample('suqian-2023'), { 'disputes.review.upheld': { text: '<b onclick="x">&amp;</b>' } }),
        true,
      ),
    );
    assert.deepEqual(
      named(made, 'td')
        .map(textOf)
        .filter((text) => text.includes('b')),
      ['<b onclick="x">&amp;</b>'],
    );
    assert.deepEqual(named(made, 'b'), []);
  });
  for (const edition of editions) {
    it(`takes nothing from a report of ${edition.id} but text, whatever it says #slow`, async () => {
      const plain = (report: Report): Report => ({
        ...report,
        org: '甲',
        contact: Object.fromEntries(Object.keys(report.contact).map((code) => [code, '甲'])),
      });
      const styles = (html: Tree.ParentNode) =>
        new Set(elementsIn(html).map((each) => attribute(each, 'style')));
      const usual = styles(parseFragment(renderClip(plain(sample('suqian-2023')), true).html));
      await fc.assert(
        fc.asyncProperty(arbitraryReport(edition), fc.boolean(), async (report, isDraft) => {
          const blocks = blocksOf(compose(report, isDraft));
          const made = parseFragment(renderClip(report, isDraft).html);
          const leaves = named(made, 'h1', 'h2', 'h3', 'p', 'td', 'th');
          assert.deepEqual(leaves.map(textOf), blocks.flatMap(texts));
          assert.deepEqual(leaves.flatMap(elementsIn), []);
          assert.deepEqual(
            [...new Set(elementsIn(made).flatMap(({ attrs }) => attrs.map(({ name }) => name)))].filter(
              (name) => !['style', 'scope', 'rowspan', 'colspan', 'width', 'aria-label'].includes(name),
            ),
            [],
          );
          assert.deepEqual(
            [...styles(made)].filter((style) => !usual.has(style) && !/^width:/.test(style ?? '')),
            [],
          );
        }),
        { numRuns: 40, seed: 5, endOnFailure: true },
      );
    });
  }
});

describe('the report for the clipboard', () => {
  it('is the same without the page around it', async () => {
    const { html } = renderClip(sample('suqian-2023'), false);
    assert.ok((await page(sample('suqian-2023'))).includes(html));
    assert.doesNotMatch(html, /<(?:html|head|body|style|meta)/);
  });
  it('is plain text as well, with tabs between the columns', () => {
    const lines = renderClip(sample('suqian-2023'), false).text.split('\n');
    assert.ok(lines.includes('一、本年新收政府信息公开申请数量\t\t\t3402\t99\t0\t4\t5\t1\t3511'));
    assert.ok(lines.includes('行政许可\t1808595\t\t'));
    assert.equal(lines[0], '宿迁市人民政府2023年政府信息公开工作年度报告');
  });
});
