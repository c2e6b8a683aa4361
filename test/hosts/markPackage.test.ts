import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markPackage } from '../../src/hosts/file/marking/markPackage.js';
import { LISTING_SIGNATURE } from '../../src/hosts/file/marking/renderListing.js';
import { childrenOf, localName, rootOf } from '../../src/hosts/file/xml/elements.js';
import type { Listing, Mark } from '../../src/hosts/host.js';
import { SIGNATURE } from '../../src/hosts/marking/signature.js';

type Files = Record<string, Uint8Array>;

const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const STYLES_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const CHANGED = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
];
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const MARKS: readonly Mark[] = [
  { sheet: '表三 <&> "a"', cells: ['B2', 'D5'], level: 'error' },
  { sheet: '表三 <&> "a"', cells: ['C3'], level: 'warning' },
  { sheet: '表三 <&> "a"', cells: ['A11'], level: 'hint' },
];
const LISTING: Listing = {
  name: '检查结果',
  head: ['级别', '位置', '说明'],
  rows: [
    [
      { text: '=1+1' },
      { text: '表三!B2', link: '表三 <&> "a"!B2' },
      { text: '<b>&amp;\u0000\u000b "q"\n第二行' },
    ],
    [{ text: '_x0041_' }, { text: '它处', link: "'它''s'!A1" }, { text: '  空 格  ' }],
  ],
  widths: [8, 16, 60],
};

describe('markPackage', () => {
  let input: Uint8Array;
  let output: Uint8Array;

  before(async () => {
    input = await userWorkbook();
    output = markPackage(input, MARKS, LISTING);
  });

  describe('marks', () => {
    it("are conditional formats that exceljs reads, one a level, before the user's own", async () => {
      const rules = await rulesOf(output, 0);
      assert.deepEqual(
        rules.map(({ ref, formula, priority }) => [ref, formula, priority]),
        [
          ['B2 D5', SIGNATURE, 1],
          ['C3', SIGNATURE, 2],
          ['A11', SIGNATURE, 3],
          ['A3:G4', 'TRUE', 4],
          ['A1:A2', 'A1>1', 6],
        ],
      );
      assert.deepEqual(
        rules.map(({ fill }) => fill),
        ['FFFFC7CE', 'FFFFEB9C', 'FFDDEBF7', 'FF00FF00', 'FFFF0000'],
      );
    });

    it('differ without colour: by type and by border', async () => {
      const styles = (await rulesOf(output, 0)).slice(0, 3).map(({ style }) => style);
      assert.deepEqual(
        styles.map((style) => [style?.font?.bold, style?.font?.italic, style?.font?.underline]),
        [
          [true, undefined, undefined],
          [undefined, true, undefined],
          [undefined, undefined, true],
        ],
      );
      assert.deepEqual(
        styles.map((style) => style?.border?.left?.style),
        ['thin', 'dashed', 'dotted'],
      );
    });

    it('stand where the schema wants them, in the sheet and in the styles', () => {
      for (const [name, xml] of texts(output)) {
        if (name.startsWith('xl/worksheets/sheet')) assertOrder(xml, WORKSHEET_ORDER, name);
        if (name === 'xl/styles.xml') assertOrder(xml, STYLES_ORDER, name);
      }
    });

    it('move the priorities in the extension list too', () => {
      const edited = edit(input, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace('</worksheet>', extension(7)),
      );
      assert.match(
        textOf(markPackage(edited, MARKS, LISTING), 'xl/worksheets/sheet1.xml'),
        /<x14:cfRule type="expression" priority="10"/,
      );
    });

    it('come last where a pivot table knows its rules by their priority', async () => {
      const edited = edit(input, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace('<conditionalFormatting ', '<conditionalFormatting pivot="1" '),
      );
      const priorities = (await rulesOf(markPackage(edited, MARKS, LISTING), 0)).map(
        ({ priority }) => priority,
      );
      assert.deepEqual(priorities, [4, 5, 6, 1, 3]);
    });

    it('show the gravest level of a cell named at several', async () => {
      const marks = (['hint', 'error', 'warning'] as const).map((level) => ({
        sheet: "它's",
        cells: ['A1', level === 'hint' ? 'B1' : 'A1'],
        level,
      }));
      assert.deepEqual(
        (await rulesOf(markPackage(input, marks, LISTING), 1)).map(({ ref, fill }) => [ref, fill]),
        [
          ['A1', 'FFFFC7CE'],
          ['B1', 'FFDDEBF7'],
        ],
      );
    });

    it('are split where the list of cells grows too long for Excel', () => {
      const cells = Array.from({ length: 3000 }, (_, index) => `AB${index + 1}`);
      const xml = textOf(
        markPackage(input, [{ sheet: "它's", cells, level: 'error' }], LISTING),
        'xl/worksheets/sheet2.xml',
      );
      const lists = [...xml.matchAll(/ sqref="([^"]*)"><cfRule/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        lists.flatMap((list) => list.split(' ')),
        cells,
      );
      assert.ok(
        lists.length > 1 && lists.every((list) => list.length < 8192),
        String(lists.map((list) => list.length)),
      );
      assert.equal(
        new Set([...xml.matchAll(/ priority="(\d+)"/g)].map((match) => match[1])).size,
        lists.length,
      );
    });

    it('need a sheet that is there and addresses of cells', () => {
      assert.throws(
        () => markPackage(input, [{ sheet: '表九', cells: ['A1'], level: 'error' }], LISTING),
        RangeError,
      );
      for (const cell of ['', 'a1', 'A0', '表三!A1', 'A1"/>', 'A1 B1']) {
        assert.throws(
          () => markPackage(input, [{ sheet: "它's", cells: [cell], level: 'error' }], LISTING),
          RangeError,
          cell,
        );
      }
    });
  });

  describe('the copy', () => {
    it('keeps every other part byte for byte, and all names in their order', () => {
      const before = unzipSync(input);
      const after = unzipSync(output);
      assert.deepEqual(Object.keys(after), [...Object.keys(before), 'xl/worksheets/sheet3.xml']);
      const changed = Object.keys(before).filter(
        (name) => !Buffer.from(before[name] ?? []).equals(after[name] ?? Buffer.alloc(0)),
      );
      assert.deepEqual(changed.sort(), CHANGED);
    });

    it('changes nothing in a changed part but what it adds', () => {
      const before = textOf(input, 'xl/worksheets/sheet1.xml');
      const after = textOf(output, 'xl/worksheets/sheet1.xml');
      const unmarked = after.replace(
        /<conditionalFormatting sqref="[^"]*"><cfRule [^>]*><formula>&quot;xxgk.*?<\/conditionalFormatting>/g,
        '',
      );
      assert.equal(unmarked.replace(/priority="\d+"/g, ''), before.replace(/priority="\d+"/g, ''));
      assert.ok(
        textOf(output, 'xl/workbook.xml').replace(/<sheet name="检查结果"[^>]*>/, '') ===
          textOf(input, 'xl/workbook.xml'),
      );
    });

    it('keeps fills, names, constants, custom properties, comments and protection', async () => {
      const book = await load(output);
      assert.deepEqual(book.worksheets[0]?.getCell('B2').fill, {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: 'FF00FF00' },
      });
      assert.equal(book.worksheets[0]?.getCell('A1').note, '批注');
      const workbook = textOf(output, 'xl/workbook.xml');
      for (const kept of [
        '<definedName name="常数">42</definedName>',
        '<workbookProtection lockStructure="1"/>',
        'name="区域"',
      ]) {
        assert.ok(workbook.includes(kept), kept);
      }
      assert.match(textOf(output, 'docProps/custom.xml'), /文号/);
    });

    it('leaves a sheet without marks alone, whatever its own formats', () => {
      const own =
        '<conditionalFormatting sqref="A1"><cfRule type="containsBlanks" priority="5"/></conditionalFormatting>';
      const edited = edit(input, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace('</sheetData>', `</sheetData>${own}`),
      );
      assert.equal(
        textOf(markPackage(edited, MARKS, LISTING), 'xl/worksheets/sheet2.xml'),
        textOf(edited, 'xl/worksheets/sheet2.xml'),
      );
    });

    it('is the same bytes each time', () => {
      assert.ok(Buffer.from(markPackage(input, MARKS, LISTING)).equals(output));
    });
  });

  describe('marked again', () => {
    it('is marked once, to the byte', () => {
      assert.ok(Buffer.from(markPackage(output, MARKS, LISTING)).equals(output));
    });

    it('loses its earlier marks and listing', async () => {
      const other: Mark = { sheet: "它's", cells: ['A1'], level: 'hint' };
      const again = markPackage(output, [other], { ...LISTING, rows: [] });
      assert.deepEqual(
        (await rulesOf(again, 0)).map(({ ref, priority }) => [ref, priority]),
        [
          ['A3:G4', 1],
          ['A1:A2', 3],
        ],
      );
      assert.deepEqual(
        (await rulesOf(again, 1)).map(({ ref }) => ref),
        ['A1'],
      );
      assert.deepEqual(
        (await load(again)).worksheets.map(({ name, rowCount }) => [name, rowCount]),
        [
          [MARKS[0]?.sheet, 12],
          ["它's", 1],
          ['检查结果', 1],
        ],
      );
    });

    it('knows its own after another program saved it, moved or renamed', async () => {
      const book = await load(output);
      const listing = book.worksheets[2];
      assert.ok(listing);
      listing.name = '旧结果';
      const moved = edit(await bytesOf(book), 'xl/workbook.xml', (xml) =>
        xml.replace(/(<sheets>)(.*)(<sheet [^>]*旧结果[^>]*>)/, '$1$3$2'),
      );
      const again = markPackage(moved, MARKS, LISTING);
      assert.deepEqual(
        (await load(again)).worksheets.map(({ name }) => name),
        ['旧结果', MARKS[0]?.sheet, "它's"],
      );
      assert.equal((textOf(again, 'xl/worksheets/sheet1.xml').match(/xxgk-report/g) ?? []).length, 3);
    });

    it('without a listing loses marks and listing, and all that rests on the places of the tabs still fits', () => {
      const names =
        '<definedName name="甲" localSheetId="0">1</definedName><definedName name="乙" localSheetId="1">1</definedName>' +
        '<definedName name="丙" localSheetId="2">1</definedName>';
      const views =
        '<bookViews><workbookView activeTab="1"/><workbookView firstSheet="2" activeTab="0"/></bookViews>';
      const moved = edit(output, 'xl/workbook.xml', (xml) =>
        xml
          .replace(/(<sheet [^>]*>)(<sheet [^>]*>)(<sheet [^>]*>)/, '$1$3$2')
          .replace('</definedNames>', `${names}</definedNames>`)
          .replace('<sheets>', `${views}<sheets>`),
      );
      const cleared = markPackage(moved, []);
      assert.deepEqual(Object.keys(unzipSync(cleared)), Object.keys(unzipSync(input)));
      const expected = textOf(
        edit(input, 'xl/workbook.xml', (xml) =>
          xml
            .replace(
              '</definedNames>',
              `${names.replace(/<definedName name="乙".*?<\/definedName>/, '').replace('"2"', '"1"')}</definedNames>`,
            )
            .replace(
              '<sheets>',
              '<bookViews><workbookView activeTab="0"/><workbookView firstSheet="1" activeTab="0"/></bookViews><sheets>',
            ),
        ),
        'xl/workbook.xml',
      );
      assert.equal(textOf(cleared, 'xl/workbook.xml'), expected);
      for (const name of CHANGED.filter((each) => each !== 'xl/workbook.xml' && each !== 'xl/styles.xml'))
        assert.equal(textOf(cleared, name), textOf(input, name), name);
    });

    it('takes only our rule out of a format it shares', () => {
      const shared = edit(output, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(
          '</cfRule></conditionalFormatting>',
          '</cfRule><cfRule type="containsBlanks" priority="9"/></conditionalFormatting>',
        ),
      );
      assert.match(
        textOf(markPackage(shared, [], LISTING), 'xl/worksheets/sheet1.xml'),
        /<conditionalFormatting sqref="B2 D5"><cfRule type="containsBlanks" priority="6"\/><\/conditionalFormatting>/,
      );
    });
  });

  describe('the listing', () => {
    it('is the last sheet, its text plain text', async () => {
      const sheet = (await load(output)).worksheets.at(-1);
      assert.equal(sheet?.name, '检查结果');
      assert.deepEqual(sheet?.getRow(2).getCell(1).value, '=1+1');
      assert.equal(sheet?.getCell('A2').type, ExcelJS.ValueType.String);
      assert.equal(sheet?.getCell('C2').text, '<b>&amp; "q"\n第二行');
      assert.equal(sheet?.getCell('C3').text, '  空 格  ');
      assert.match(textOf(output, 'xl/worksheets/sheet3.xml'), /<t xml:space="preserve">_x005F_x0041_</);
    });

    it('has links, a bold filled frozen head, wrapped cells, widths and a printed page across', async () => {
      const sheet = (await load(output)).worksheets.at(-1);
      const links = [
        ...textOf(output, 'xl/worksheets/sheet3.xml').matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g),
      ];
      assert.deepEqual(
        links.map((match) => match.slice(1)),
        [
          ['B2', "'表三 &lt;&amp;&gt; &quot;a&quot;'!B2"],
          ['B3', "'它''s'!A1"],
        ],
      );
      assert.equal(sheet?.getCell('A1').font.bold, true);
      assert.equal(sheet?.getCell('A1').fill.type, 'pattern');
      assert.equal(sheet?.getCell('C2').alignment.wrapText, true);
      assert.equal(sheet?.getCell('B2').font.underline, true);
      assert.deepEqual(
        LISTING.widths.map((_, index) => sheet?.getColumn(index + 1).width),
        LISTING.widths,
      );
      assert.deepEqual(
        [
          sheet?.views[0]?.state,
          sheet?.pageSetup.paperSize,
          sheet?.pageSetup.orientation,
          sheet?.pageSetup.fitToPage,
        ],
        ['frozen', 9, 'landscape', true],
      );
    });

    it('carries a signature of its own', async () => {
      assert.deepEqual(
        (await rulesOf(output, 2)).map(({ ref, formula }) => [ref, formula]),
        [['A1:C1', LISTING_SIGNATURE]],
      );
    });

    it('takes a free name of at most 31 characters', async () => {
      const taken = edit(input, 'xl/workbook.xml', (xml) => xml.replace('name="它&apos;s"', 'name="RESULT"'));
      assert.equal(
        (await load(markPackage(taken, [], { ...LISTING, name: 'Result' }))).worksheets.at(-1)?.name,
        'Result (2)',
      );
      assert.match(
        textOf(markPackage(input, [], { ...LISTING, name: '果'.repeat(40) }), 'xl/workbook.xml'),
        /name="果{31}"/,
      );
      assert.throws(() => markPackage(input, [], { ...LISTING, name: 'a/b' }), RangeError);
    });
  });

  describe('takes as they come', () => {
    const forms: Readonly<Record<string, (files: Files) => Files>> = {
      'parts with prefixes': (files) => mapTexts(files, prefixed),
      'byte order marks and CRLF': (files) =>
        mapTexts(files, (xml) => `\uFEFF${xml.replace(/\r?\n/g, '\r\n')}`),
      'absolute targets': (files) =>
        changed(files, 'xl/_rels/workbook.xml.rels', (xml) =>
          xml.replace(/Target="(?=worksheets|styles)/g, 'Target="/xl/'),
        ),
      'part names in another case': (files) =>
        changed(files, 'xl/_rels/workbook.xml.rels', (xml) =>
          xml.replaceAll('worksheets/sheet', 'Worksheets/Sheet'),
        ),
      'no styles': (files) => withoutStyles(files),
      'styles without dxfs': (files) =>
        changed(files, 'xl/styles.xml', (xml) => xml.replace(/<dxfs.*<\/dxfs>/, '')),
      'empty dxfs': (files) =>
        changed(files, 'xl/styles.xml', (xml) => xml.replace(/<dxfs.*<\/dxfs>/, '<dxfs count="0"/>')),
      'an empty sheet': (files) =>
        changed(files, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(/<sheetData>.*<\/sheetData>/, '<sheetData/>'),
        ),
      'tag ends inside quotes': (files) =>
        changed(files, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace('<worksheet ', '<worksheet xmlns:q="a>b/>\'" '),
        ),
      'comments with tags in them': (files) =>
        changed(files, 'xl/worksheets/sheet1.xml', (xml) =>
          xml
            .replace('</worksheet>', '<!-- <x> --></worksheet><!-- </y> -->')
            .replace('<sheetData>', '<!-- </worksheet><sheetData> --><sheetData>'),
        ),
    };
    for (const [name, make] of Object.entries(forms)) {
      it(name, async () => {
        const form = zipSync(make(unzipSync(input)));
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
        // Excel disregards the case of part names; openpyxl does not.
        if (!name.includes('case')) assert.deepEqual(openpyxl(marked)?.text ?? ['=1+1', 's'], ['=1+1', 's']);
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
              edit(input, 'xl/worksheets/sheet1.xml', () => xml),
              MARKS,
              LISTING,
            ),
          SyntaxError,
          xml,
        );
      }
    });

    it('a workbook of openpyxl', async function () {
      const made = runPython(
        'import openpyxl,sys\nb=openpyxl.Workbook()\nb.active.title="表四"\nb.active["B2"]=3\nb.save(sys.argv[1])',
      );
      if (made === undefined) return skip(this, 'no openpyxl');
      const marked = markPackage(made, [{ sheet: '表四', cells: ['B2'], level: 'error' }], LISTING);
      assert.deepEqual(
        (await rulesOf(marked, 0)).map(({ ref, fill }) => [ref, fill]),
        [['B2', 'FFFFC7CE']],
      );
    });
  });

  describe('other programs', () => {
    it('openpyxl reads marks and listing', function () {
      const read = openpyxl(output);
      if (read === undefined) return skip(this, 'no openpyxl');
      assert.deepEqual(read.sheets, [MARKS[0]?.sheet, "它's", '检查结果']);
      assert.deepEqual(read.rules.slice(0, 3), [
        ['B2 D5', SIGNATURE, 1, 'FFFFC7CE'],
        ['C3', SIGNATURE, 2, 'FFFFEB9C'],
        ['A11', SIGNATURE, 3, 'FFDDEBF7'],
      ]);
      assert.deepEqual(read.text, ['=1+1', 's']);
    });

    it('LibreOffice keeps the marks, and they are known again', async function () {
      this.timeout(120_000);
      const saved = convert(output, 'xlsx');
      if (saved === undefined) return skip(this, 'no LibreOffice');
      assert.deepEqual(
        (await rulesOf(saved, 0)).slice(0, 3).map(({ ref, formula, fill }) => [ref, formula, fill]),
        [
          ['B2 D5', SIGNATURE, 'FFFFC7CE'],
          ['C3', SIGNATURE, 'FFFFEB9C'],
          ['A11', SIGNATURE, 'FFDDEBF7'],
        ],
      );
      const again = markPackage(saved, [], LISTING);
      assert.deepEqual(
        (await rulesOf(again, 0)).map(({ ref }) => ref),
        ['A3:G4', 'A1:A2'],
      );
      assert.equal((await load(again)).worksheets.length, 3);
    });

    it("LibreOffice paints the marks over the user's own formats", function () {
      this.timeout(120_000);
      const colours = coloursOf(output);
      if (colours === undefined) return skip(this, 'no LibreOffice or pdftoppm');
      for (const fill of ['ffc7ce', 'ffeb9c', 'ddebf7', '00ff00', 'd9e1f2'])
        assert.ok(colours.has(fill), fill);
    });
  });
});

async function userWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(MARKS[0]?.sheet, {
    pageSetup: { paperSize: 9 },
    headerFooter: { oddFooter: '&P' },
  });
  for (let row = 1; row <= 12; row += 1)
    for (let column = 1; column <= 7; column += 1) sheet.getCell(row, column).value = row * column;
  sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
  sheet.getCell('D5').value = null;
  sheet.getCell('A1').note = '批注';
  sheet.getCell('G1').value = { text: '链接', hyperlink: 'https://example.org/' };
  sheet.mergeCells('A11:C12');
  sheet.autoFilter = 'A1:G1';
  await sheet.protect('', {});
  sheet.getCell('E5').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
  sheet.addConditionalFormatting({
    ref: 'A3:G4',
    rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: { fill: solid('FF00FF00') } }],
  });
  sheet.addConditionalFormatting({
    ref: 'A1:A2',
    rules: [{ type: 'expression', priority: 3, formulae: ['A1>1'], style: { fill: solid('FFFF0000') } }],
  });
  book.addWorksheet("它's").getCell('A1').value = '<>';
  book.definedNames.add(`'${sheet.name}'!$A$1:$B$2`, '区域');
  return withConstantAndProperty(await bytesOf(book));
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}

/**
 * What exceljs cannot write and a user's workbook has: a constant, a protected structure, a custom property.
 */
function withConstantAndProperty(bytes: Uint8Array): Uint8Array {
  const named = edit(bytes, 'xl/workbook.xml', (xml) =>
    xml
      .replace('</definedNames>', '<definedName name="常数">42</definedName></definedNames>')
      .replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
  );
  const custom =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"' +
    ' pid="2" name="文号"><vt:lpwstr>1</vt:lpwstr></property></Properties>';
  return zipSync({ ...unzipSync(named), 'docProps/custom.xml': strToU8(custom) });
}

function extension(priority: number): string {
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting>` +
    `<x14:cfRule type="expression" priority="${priority}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`
  );
}

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

interface ReadRule {
  readonly ref: string;
  readonly formula: string;
  readonly priority: number;
  readonly style: Partial<ExcelJS.Style> | undefined;
  readonly fill: string | undefined;
}

async function rulesOf(bytes: Uint8Array, index: number): Promise<readonly ReadRule[]> {
  const sheet: unknown = (await load(bytes)).worksheets[index];
  const { conditionalFormattings } = sheet as {
    conditionalFormattings: readonly ExcelJS.ConditionalFormattingOptions[];
  };
  return conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({
      ref,
      formula: String('formulae' in rule ? rule.formulae?.[0] : ''),
      priority: rule.priority,
      style: rule.style,
      fill: rule.style?.fill?.type === 'pattern' ? rule.style.fill.bgColor?.argb : undefined,
    })),
  );
}

function texts(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, part]) => [name, Buffer.from(part).toString('utf8')]);
}

function textOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? assert.fail(`no part ${name}`));
}

function edit(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  return zipSync(changed(unzipSync(bytes), name, change));
}

function changed(files: Files, name: string, change: (xml: string) => string): Files {
  const before = strFromU8(files[name] ?? assert.fail(`no part ${name}`));
  const after = change(before);
  assert.notEqual(after, before, `${name} is not changed`);
  return { ...files, [name]: strToU8(after) };
}

function mapTexts(files: Files, change: (xml: string) => string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, part]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strToU8(change(strFromU8(part))) : part,
    ]),
  );
}

/** The same part with its default namespace under the prefix `x`. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="');
}

function withoutStyles(files: Files): Files {
  const bare = { ...files };
  delete bare['xl/styles.xml'];
  const types = changed(bare, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
  );
  const relations = changed(types, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(/<Relationship [^>]*styles.xml"[^>]*>/, ''),
  );
  return mapTexts(relations, (xml) =>
    xml.includes('<sheetData') ? xml.replace(/ (s|dxfId|style|customFormat)="\d+"/g, '') : xml,
  );
}

function assertOrder(xml: string, order: readonly string[], name: string): void {
  const root = rootOf(xml);
  for (const list of childrenOf(xml, root)) {
    for (const { name: full } of [list, ...childrenOf(xml, list)])
      assert.equal(full.includes(':'), root.name.includes(':'), `${name}: ${full}`);
  }
  const places = childrenOf(xml, root).map((child) => order.indexOf(localName(child)));
  assert.ok(!places.includes(-1), `${name}: an element the schema does not know`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    `${name}: out of order`,
  );
}

function assertCounts(styles: string): void {
  const root = rootOf(styles);
  for (const list of childrenOf(styles, root)) {
    const count = / count="(\d+)"/.exec(styles.slice(list.start, list.openEnd))?.[1];
    if (count !== undefined) assert.equal(Number(count), childrenOf(styles, list).length, list.name);
  }
}

function skip(context: Mocha.Context, why: string): void {
  console.log(`      skipped: ${why}`);
  context.skip();
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mark-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runPython(program: string): Uint8Array | undefined {
  if (!hasOpenpyxl()) return undefined;
  return inFolder((folder) => {
    const file = join(folder, 'made.xlsx');
    execFileSync('/usr/bin/python3', ['-c', program, file]);
    return new Uint8Array(readFileSync(file));
  });
}

function hasOpenpyxl(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface PythonReading {
  readonly sheets: readonly string[];
  readonly rules: readonly unknown[];
  readonly text: readonly string[];
}

function openpyxl(bytes: Uint8Array): PythonReading | undefined {
  if (!hasOpenpyxl()) return undefined;
  return inFolder((folder) => {
    const file = join(folder, 'read.xlsx');
    writeFileSync(file, bytes);
    const program =
      'import openpyxl,sys,json\nb=openpyxl.load_workbook(sys.argv[1])\nw=b.worksheets[0]\nl=b.worksheets[-1]\n' +
      'r=[[str(f.sqref),u.formula[0],u.priority,u.dxf and u.dxf.fill and u.dxf.fill.bgColor.rgb] for f in w.conditional_formatting for u in f.rules]\n' +
      'print(json.dumps({"sheets":b.sheetnames,"rules":r,"text":[l["A2"].value,l["A2"].data_type]}))';
    return JSON.parse(
      execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', program, file], { encoding: 'utf8' }),
    ) as PythonReading;
  });
}

function convert(bytes: Uint8Array, to: string): Uint8Array | undefined {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const args = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ];
    try {
      execFileSync('soffice', args, { stdio: 'ignore' });
    } catch {
      return undefined;
    }
    const file = join(folder, 'out', `in.${to}`);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
  });
}

/** The colours on the printed pages, as LibreOffice paints them. */
function coloursOf(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const pdf = convert(bytes, 'pdf');
  if (pdf === undefined) return undefined;
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    try {
      execFileSync('pdftoppm', ['-r', '40', join(folder, 'in.pdf'), join(folder, 'page')]);
    } catch {
      return undefined;
    }
    return new Set(
      readdirSync(folder)
        .filter((name) => name.endsWith('.ppm'))
        .flatMap((name) => pixelsOf(readFileSync(join(folder, name)))),
    );
  });
}

function pixelsOf(image: Buffer): readonly string[] {
  const head =
    /^P6\s+\d+\s+\d+\s+255\s/.exec(image.toString('latin1', 0, 40))?.[0] ?? assert.fail('not a picture');
  return [...new Set(image.toString('hex', head.length).match(/.{6}/g))];
}
