import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { formOf } from '../../../../src/core/form/form.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets, reportLayouts } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { edit } from '../editParts.js';

const suqian = sample('suqian-2023');
const REQUESTS = 'xl/worksheets/sheet4.xml';
const STYLES = 'xl/styles.xml';

let drawn: Uint8Array;
before(async () => {
  const host = fileHost();
  await host.draw(reportLayouts(suqian));
  drawn = host.bytes();
});

/** The workbook with a style of its own on E5 of 表三, and on its first 0, which is F5. */
function styled(font: string, fill: string, format = ''): Uint8Array {
  let style = 0;
  const styles = edit(drawn, STYLES, (xml) => {
    const count = (tag: string) =>
      xml
        .split(`<${tag}`)[1]
        ?.split(`</${tag}>`)[0]
        ?.match(/<(?:font|fill|xf)[ >/]/g)?.length ?? 0;
    style = count('cellXfs');
    const numbers = xml.includes('</numFmts>')
      ? xml.replace('</numFmts>', `<numFmt numFmtId="199" formatCode="${format}"/></numFmts>`)
      : xml.replace('<fonts', `<numFmts><numFmt numFmtId="199" formatCode="${format}"/></numFmts><fonts`);
    return numbers
      .replace('</fonts>', `<font>${font}</font></fonts>`)
      .replace('</fills>', `<fill>${fill}</fill></fills>`)
      .replace(
        '</cellXfs>',
        `<xf fontId="${count('fonts')}" fillId="${count('fills')}" numFmtId="${format === '' ? 0 : 199}"/></cellXfs>`,
      );
  });
  return edit(styles, REQUESTS, (xml) => xml.replace(/(<c r="[EF]5") s="\d+"/g, `$1 s="${style}"`));
}

/** What a rule finds of figures that are not seen, and whether the figures are those of the sample. */
async function told(bytes: Uint8Array, wanted = 'invisible'): Promise<readonly [string, number][]> {
  const read = readSheets(await fileHost(bytes).read());
  assert.deepEqual(read.report.readings, suqian.readings);
  return checkReport(read)
    .findings.filter(({ rule }) => rule === wanted)
    .map(({ level, cells }) => [level, cells.length]);
}

const NONE = '<patternFill patternType="none"/>';
const solid = (colour: string) =>
  `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;

describe('a figure of a workbook', () => {
  for (const [what, font, fill, format] of [
    ['in white', '<color rgb="FFFFFFFF"/>', NONE],
    ['in the white of the theme', '<color theme="0"/>', NONE],
    ['in the white of the palette', '<color indexed="9"/>', NONE],
    ['in the colour of its fill', '<color rgb="FFFFC7CE"/>', solid('rgb="00ffc7ce"')],
    ['in the tinted colour of its fill', '<color theme="4" tint="0.4"/>', solid('theme="4" tint="0.4"')],
    ['in black on black', '', solid('rgb="FF000000"')],
    ['in a white that is a little darker', '<color rgb="FFEFEFEF"/>', NONE],
    ['in the white of the theme, darkened by 5 %', '<color theme="0" tint="-0.05"/>', NONE],
    [
      'in white on the lightest grey of the theme',
      '<color rgb="FFFFFFFF"/>',
      solid('theme="0" tint="-0.0499"'),
    ],
    ['in nearly the blue of its fill', '<color rgb="FF1E50A2"/>', solid('rgb="FF1F4E9C"')],
    ['in black on the black of the theme', '', solid('theme="1"')],
    ['in a white format', '', NONE, '[White]0;[White]-0'],
    ['in the second colour of formats', '', NONE, '[Color2]#,##0'],
    ['in type of one point', '<sz val="1"/>', NONE],
    ['in the format ;;;', '', NONE, ';;;'],
  ] as const)
    it(`${what} is read, and told`, async () => {
      assert.deepEqual(await told(styled(font, fill, format)), [['warning', 2]]);
    });
  for (const [what, font, fill, format] of [
    ['in white on blue', '<color rgb="FFFFFFFF"/>', solid('rgb="FF1E50A2"')],
    ['in white on the blue of the theme', '<color theme="0"/>', solid('theme="4"')],
    ['in white on a pattern', '<color theme="0"/>', '<patternFill patternType="gray125"/>'],
    ['in the grey of the theme', '<color theme="0" tint="-0.5"/>', NONE],
    ['in a grey that is seen', '<color rgb="FFEEEEEE"/>', NONE],
    ['in the grey of the theme, darkened by 15 %', '<color theme="0" tint="-0.15"/>', NONE],
    ['in black on the lightest grey of the theme', '', solid('theme="0" tint="-0.05"')],
    ['in white on the black of the theme, lightened', '<color theme="0"/>', solid('theme="1" tint="0.35"')],
    ['in a white format on blue', '', solid('rgb="FF1E50A2"'), '[White]0'],
    ['in a red format', '', NONE, '[Red]0'],
    ['in small type', '<sz val="6"/>', NONE],
    ['in a format of signs', '', NONE, '+0;-0;0'],
  ] as const)
    it(`${what} is seen`, async () => assert.deepEqual(await told(styled(font, fill, format)), []));
  it('that is 0 is a hint where zeros are not shown by its format', async () => {
    assert.deepEqual(await told(styled('', NONE, '0;-0;;@')), [['hint', 1]]);
  });
  it('that its format shows as another number is read, and told; a 0 is not #slow', async () => {
    const builtIn = edit(styled('', NONE, '0'), STYLES, (xml) =>
      xml.replace('numFmtId="199"/></cellXfs>', 'numFmtId="10"/></cellXfs>'),
    );
    for (const bytes of [styled('', NONE, '0%'), styled('', NONE, '0.0,'), builtIn]) {
      assert.deepEqual(await told(bytes, 'shownOtherwise'), [['warning', 1]]);
      assert.deepEqual(await told(bytes), []);
    }
    assert.deepEqual(await told(styled('', NONE, '0&quot;件&quot;'), 'shownOtherwise'), []);
    // What is about so many is not even a 0.
    for (const format of ['&quot;约&quot;0', '0&quot;余件&quot;', '&quot;第&quot;0'])
      assert.deepEqual(await told(styled('', NONE, format), 'shownOtherwise'), [['warning', 2]]);
    const texts = edit(styled('', NONE, '&quot;约&quot;@'), REQUESTS, (xml) =>
      xml.replace(/(<c r="E5")([^>]*)><v>(\d+)<\/v>/, '$1$2 t="str"><v>$3</v>'),
    );
    assert.match(new TextDecoder().decode(unzipSync(texts)[REQUESTS]), /<c r="E5"[^>]* t="str">/);
    assert.deepEqual(await told(texts, 'shownOtherwise'), [['warning', 2]]);
    // A count is no amount of money.
    for (const unit of ['元', '万元'])
      assert.deepEqual(await told(styled('', NONE, `0&quot;${unit}&quot;`), 'shownOtherwise'), [
        ['warning', 1],
      ]);
  });
  for (const [id, levels] of [
    [2, ['hint']],
    [1, ['hint']],
    [44, ['hint']],
    [0, []],
    [49, []],
  ] as const)
    it(`with decimals that the built-in format ${id} does not show is ${levels[0] ?? 'not told'}`, async () => {
      const style = edit(styled('', NONE, '0'), STYLES, (xml) =>
        xml.replace('numFmtId="199"/></cellXfs>', `numFmtId="${id}"/></cellXfs>`),
      );
      const bytes = edit(style, REQUESTS, (xml) => xml.replace(/(<c r="E5"[^>]*><v>)[^<]*/, '$10.125'));
      const { findings } = checkReport(readSheets(await fileHost(bytes).read()));
      const found = findings.filter(({ rule }) => rule === 'shownRounded');
      assert.deepEqual(
        found.map(({ level }) => level),
        levels,
      );
    });
  for (const value of ['0', 'false'])
    it(`that is 0 is a hint where the sheet shows none: ${value}`, async () => {
      const bytes = edit(drawn, REQUESTS, (xml) =>
        xml.replace('<sheetView ', `<sheetView showZeros="${value}" `),
      );
      const [[level, count] = ['', 0], ...more] = await told(bytes);
      assert.deepEqual([level, more.length, count > 50], ['hint', 0, true]);
    });
});

describe('a figure of a workbook in a colour of its theme or palette', () => {
  const THEME = 'xl/theme/theme1.xml';
  const withPalette = (bytes: Uint8Array, colours: string) =>
    edit(bytes, STYLES, (xml) =>
      xml.replace('</styleSheet>', `<colors><indexedColors>${colours}</indexedColors></colors></styleSheet>`),
    );
  /** exceljs writes the theme of Office 2007: accent1 is 4F81BD. */
  for (const [what, font, fill] of [
    ['of the theme on the same colour', 'theme="4"', 'rgb="FF4F81BD"'],
    ['on the same colour of the theme', 'rgb="FF4F81BD"', 'theme="4"'],
    ['on a tint of the theme', 'rgb="FFDCE6F1"', 'theme="4" tint="0.7999816888943144"'],
    ['of the theme, darkened', 'theme="4" tint="-0.249977111117893"', 'rgb="FF366092"'],
    ['of the theme on one of the palette', 'theme="1"', 'indexed="8"'],
    ['of the palette on the same colour', 'indexed="48"', 'rgb="FF3366FF"'],
    ['of the palette on its other place', 'indexed="2"', 'indexed="10"'],
    ['of the theme, lightened to white', 'theme="4" tint="1"', 'theme="0"'],
    ['that is the white of the theme, lightened', 'theme="0" tint="0.4"', 'rgb="FFFFFFFF"'],
  ] as const)
    it(`${what} is read, and told`, async () => {
      assert.deepEqual(await told(styled(`<color ${font}/>`, solid(fill))), [['warning', 2]]);
    });
  for (const [what, font, fill] of [
    ['of the theme on another of it', 'theme="4"', 'theme="5"'],
    ['of the theme on a tint of it', 'theme="4"', 'theme="4" tint="0.8"'],
    ['of the theme on that of another place', 'theme="2"', 'rgb="FF1F497D"'],
    ['of the palette on another', 'indexed="48"', 'indexed="49"'],
    ['that the theme has not', 'theme="40"', 'rgb="FFFFFFFF"'],
    ['that the palette has not', 'indexed="90"', 'rgb="FFFFFFFF"'],
  ] as const)
    it(`${what} is seen`, async () => {
      assert.deepEqual(await told(styled(`<color ${font}/>`, solid(fill))), []);
    });
  it('is that of the workbook, not the usual one', async () => {
    const own = withPalette(styled('<color indexed="1"/>', NONE), '<rgbColor rgb="00000000"/>');
    assert.deepEqual(await told(own), [['warning', 2]]);
    const other = '<rgbColor rgb="00000000"/><rgbColor rgb="00FF0000"/>';
    assert.deepEqual(await told(withPalette(styled('<color indexed="1"/>', NONE), other)), []);
  });
  it('is not known where the theme cannot be read', async () => {
    const bytes = styled('<color theme="4"/>', solid('rgb="FF4F81BD"'));
    assert.deepEqual(await told(edit(bytes, THEME, () => '<a:theme')), []);
  });
  it('in a run of its text is resolved too', async () => {
    const bytes = edit(styled('', solid('rgb="FF4F81BD"')), REQUESTS, (xml) =>
      xml.replace(
        /(<c r="E5" s="\d+")[^>]*>.*?<\/c>/,
        '$1 t="inlineStr"><is><r><rPr><color theme="4"/></rPr><t>4</t></r></is></c>',
      ),
    );
    const { findings } = checkReport(readSheets(await fileHost(bytes).read()));
    assert.equal(findings.filter(({ rule }) => rule === 'invisible').length, 1);
  });
});

describe('a figure of a workbook on a fill of several colours', () => {
  const stops = (...colours: readonly string[]) =>
    `<gradientFill>${colours.map((each, at) => `<stop position="${at}"><color ${each}/></stop>`).join('')}</gradientFill>`;
  const pattern = (kind: string, front: string, behind: string) =>
    `<patternFill patternType="${kind}"><fgColor ${front}/><bgColor ${behind}/></patternFill>`;
  const RED = 'rgb="FFFF0000"';
  for (const [what, font, fill] of [
    ['a gradient of one colour', `<color ${RED}/>`, stops(RED, RED)],
    ['a pattern of one colour', `<color ${RED}/>`, pattern('darkGray', RED, RED)],
  ] as const)
    it(`that is ${what}, its own, is told`, async () =>
      assert.deepEqual(await told(styled(font, fill)), [['warning', 2]]));
  for (const [what, font, fill] of [
    ['a gradient from its own colour', `<color ${RED}/>`, stops(RED, 'rgb="FFFFFFFF"')],
    ['a pattern of its own colour', `<color ${RED}/>`, pattern('gray125', RED, 'indexed="65"')],
    ['a pattern without colours', '', '<patternFill patternType="lightUp"/>'],
  ] as const)
    it(`that is ${what} is seen`, async () => assert.deepEqual(await told(styled(font, fill)), []));
});

describe('a figure of a workbook in a font of symbols', () => {
  const name = (font: string) => `<sz val="11"/><name val="${font}"/><charset val="2"/>`;
  for (const font of ['Wingdings', 'Wingdings 2', 'wingdings 3', 'Webdings', 'Marlett', '@Webdings'])
    it(`is read, and told as shown otherwise: ${font}`, async () =>
      assert.deepEqual(await told(styled(name(font), NONE), 'shownOtherwise'), [['warning', 2]]));
  for (const font of ['Symbol', 'Segoe UI Symbol', '宋体', 'Times New Roman', ''])
    it(`is seen in others: ${font}`, async () =>
      assert.deepEqual(await told(styled(name(font), NONE), 'shownOtherwise'), []));
  /** What is read of E5 where it is a text in that style. */
  const textIn = async (bytes: Uint8Array, runs: string) => {
    const changed = edit(bytes, REQUESTS, (xml) =>
      xml.replace(/<c r="E5"( s="\d+")?[^>]*>.*?<\/c>/, `<c r="E5"$1 t="inlineStr"><is>${runs}</is></c>`),
    );
    const read = readSheets(await fileHost(changed).read());
    const at = formOf(read.report.edition).cells.findIndex(
      ({ name: cell }) => cell === 'requests.received.company',
    );
    const rules = checkReport(read).findings.filter(({ rule }) => rule === 'shownOtherwise');
    return [read.report.readings[at], rules.length];
  };
  it('that is a text is told too', async () =>
    assert.deepEqual(await textIn(styled(name('Webdings'), NONE), '<t>12</t>'), [12, 1]));
  it('in a run of a text makes it unreadable', async () => {
    const run = (font: string, text: string) => `<r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r>`;
    assert.deepEqual(await textIn(drawn, run('Arial', '1') + run('Wingdings', '2')), [
      { text: '带删除线、上下标或看不见的字，余 1，原文 12', offer: 1 },
      0,
    ]);
    assert.deepEqual(await textIn(drawn, run('Arial', '1') + run('Symbol', '2')), [12, 0]);
  });
});

describe('a figure of a workbook in', () => {
  for (const [what, change] of [
    ['a hidden row', (xml: string) => xml.replace('<row r="5"', '<row hidden="1" r="5"')],
    [
      'a hidden column',
      (xml: string) => xml.replace(/<cols>/, '<cols><col min="4" max="5" hidden="true" width="0"/>'),
    ],
  ] as const)
    it(`${what} is read, and told`, async () => {
      const [[level, count] = ['', 0]] = await told(edit(drawn, REQUESTS, change));
      assert.equal(level, 'warning');
      assert.ok(count >= 7, String(count));
    });
});

describe('a figure of a workbook that is a text of several runs', () => {
  const WHITE = '<color rgb="FFFFFFFF"/>';
  const run = (look: string, text: string) => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
  /** What is read of E5 with these runs in it: its reading, and whether it is told as unseen. */
  async function readRuns(runs: string, bytes = drawn): Promise<readonly [unknown, boolean]> {
    const changed = edit(bytes, REQUESTS, (xml) =>
      xml.replace(/<c r="E5"( s="\d+")?[^>]*>.*?<\/c>/, `<c r="E5"$1 t="inlineStr"><is>${runs}</is></c>`),
    );
    const read = readSheets(await fileHost(changed).read());
    const cell = 'requests.received.company';
    const told = checkReport(read).findings.some(
      ({ rule, cells }) => rule === 'invisible' && cells.includes(cell),
    );
    return [
      read.report.readings[formOf(read.report.edition).cells.findIndex(({ name }) => name === cell)],
      told,
    ];
  }
  for (const [what, look] of [
    ['in white', WHITE],
    ['in the white of the theme', '<sz val="11"/><color theme="0"/>'],
    ['in the white of the palette', '<color indexed="9"/>'],
    ['of one point', '<sz val="1"/><color theme="1"/>'],
  ] as const)
    it(`is unreadable where some of its digits are ${what}`, async () => {
      for (const runs of [run('', '1') + run(look, '2'), run(look, '2') + '<r><t>1</t></r>'])
        assert.deepEqual((await readRuns(runs))[0], {
          text: `带删除线、上下标或看不见的字，余 1，原文 ${runs.startsWith(run('', '1')) ? '12' : '21'}`,
          offer: 1,
        });
    });
  it('is read, and told, where all of them are', async () => {
    assert.deepEqual(await readRuns(run(WHITE, '1') + run('<sz val="1"/>', '2')), [12, true]);
  });
  it('is read where its runs differ but are seen, or where blanks are white', async () => {
    for (const runs of [
      run('<color rgb="FFFF0000"/>', '1') + run('<b/><sz val="9"/><color indexed="8"/>', '2'),
      run('<color auto="1"/>', '12') + run(WHITE, ' '),
    ])
      assert.deepEqual(await readRuns(runs), [12, false]);
  });
  it('is read in white on a dark fill, and unreadable where a digit is as dark as that', async () => {
    const dark = styled('<color rgb="FFFFFFFF"/>', solid('rgb="FF1E50A2"'));
    assert.deepEqual(await readRuns(run(WHITE, '1') + '<r><t>2</t></r>', dark), [12, false]);
    assert.deepEqual(await readRuns(run(WHITE, '1') + run('<color rgb="FF1E50A2"/>', '2'), dark), [
      { text: '带删除线、上下标或看不见的字，余 1，原文 12', offer: 1 },
      false,
    ]);
  });
});
