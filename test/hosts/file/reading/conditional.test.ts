import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { isMet } from '../../../../src/hosts/file/reading/paintCondition.js';
import { formOf } from '../../../../src/core/form/form.js';
import type { Finding } from '../../../../src/core/report/finding.js';
import { checkReport, readSheets, reportLayouts } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { assertInTime } from '../../../time.js';
import { edit } from '../editParts.js';

const suqian = sample('suqian-2023');
const REQUESTS = 'xl/worksheets/sheet4.xml';
const STYLES = 'xl/styles.xml';
/** The look that is added, which is the first. */
const WHITE = '<font><color rgb="FFFFFFFF"/></font>';
const BLACK_FILL = '<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill>';

let drawn: Uint8Array;
before(async () => {
  const host = fileHost();
  await host.draw(reportLayouts(suqian));
  drawn = edit(host.bytes(), REQUESTS, (xml) =>
    xml.replace(/<conditionalFormatting.*<\/conditionalFormatting>/, ''),
  );
});

/** The workbook with conditional formats on 表三, and the looks that their rules have by number. */
function painted(formats: string, looks: readonly string[]): Uint8Array {
  const dressed = edit(drawn, STYLES, (xml) =>
    xml.replace(
      /<dxfs.*<\/dxfs>|<dxfs[^>]*\/>/,
      `<dxfs>${looks.map((look) => `<dxf>${look}</dxf>`).join('')}</dxfs>`,
    ),
  );
  return edit(dressed, REQUESTS, (xml) =>
    xml.replace(/<\/sheetData>(?:<sheetProtection[^>]*>)?/, `$&${formats}`),
  );
}

const rule = (condition: string, formula: string, look = 0, priority = 1, more = '') =>
  `<cfRule ${condition} dxfId="${look}" priority="${priority}"${more}>${formula}</cfRule>`;
const onD5 = (...rules: readonly string[]) =>
  `<conditionalFormatting sqref="D5">${rules.join('')}</conditionalFormatting>`;
const formula = (text: string) => `<formula>${text}</formula>`;
const always = rule('type="expression"', formula('TRUE'));

/** True for a finding that a figure may be hidden, which is not known. */
const isPerhaps = ({ message }: Finding) => message.includes('可能被条件格式隐藏');

/** The cells of 表三 that are told as unseen; all figures are those of the sample. */
async function unseen(formats: string, looks: readonly string[] = [WHITE], wanted = 'invisible') {
  const read = readSheets(await fileHost(painted(formats, looks)).read());
  assert.deepEqual(read.report.readings, suqian.readings);
  const findings = checkReport(read).findings.filter((each) => isPerhaps(each) === (wanted === PERHAPS));
  return findings.flatMap(({ rule: by, addresses }) =>
    by === wanted || wanted === PERHAPS ? addresses : [],
  );
}
const PERHAPS = 'perhaps';
const D5 = ['表三!D5'];

/** D5 is 9, D6 is 2, D7 is 4 and E5 is 0 or more: what the sample says. */
describe('a figure that a conditional format hides', () => {
  for (const [what, look] of [
    ['white type', WHITE],
    ['the white of the theme', '<font><color theme="0"/></font>'],
    ['black behind it', BLACK_FILL],
    [
      'the colour behind it',
      '<font><color rgb="FFFFC7CE"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
    ],
    ['the format ;;;', '<numFmt numFmtId="170" formatCode=";;;"/>'],
  ] as const)
    it(`by ${what} is told`, async () => assert.deepEqual(await unseen(onD5(always), [look]), D5));
  it('by a format that shows another number is told as that', async () => {
    const look = '<numFmt numFmtId="170" formatCode="0%"/>';
    assert.deepEqual(await unseen(onD5(always), [look], 'shownOtherwise'), D5);
  });
  for (const [what, look] of [
    ['red type', '<font><color rgb="FFFF0000"/></font>'],
    ['white type on blue', `${WHITE}<fill><patternFill><bgColor rgb="FF1E50A2"/></patternFill></fill>`],
    ['white type on an unknown fill', `${WHITE}<fill><gradientFill/></fill>`],
    ['bold type', '<font><b/></font>'],
    ['a format of signs', '<numFmt numFmtId="170" formatCode="#,##0"/>'],
  ] as const)
    it(`is seen with ${what}`, async () => assert.deepEqual(await unseen(onD5(always), [look]), []));
});

describe('a figure among those of its area, of which D5 is 3402, D6 is 91 and D7 is 1175,', () => {
  const on = (condition: string, inner = '') =>
    `<conditionalFormatting sqref="D5:D7">${rule(condition, inner)}</conditionalFormatting>`;
  /** The rows of those three cells whose figures are told as unseen. */
  const told = async (format: string) => {
    const sheets = await fileHost(painted(format, [WHITE])).read();
    const cells = sheets.find(({ name }) => name === '表三')?.cells ?? [];
    return cells.filter(({ isInvisible }) => isInvisible === true).map(({ row }) => row);
  };
  for (const [what, format, rows] of [
    ['first one', on('type="top10" rank="1"'), [5]],
    ['first two', on('type="top10" rank="2"'), [5, 7]],
    ['last one', on('type="top10" rank="1" bottom="1"'), [6]],
    ['first half', on('type="top10" rank="50" percent="1"'), [5]],
    ['first ten of three', on('type="top10" rank="10"'), [5, 6, 7]],
    ['one above the average', on('type="aboveAverage"'), [5]],
    ['ones below the average', on('type="aboveAverage" aboveAverage="0"'), [6, 7]],
    ['one above by a deviation', on('type="aboveAverage" stdDev="1"'), [5]],
    ['one above by two deviations', on('type="aboveAverage" stdDev="2"'), []],
    ['ones that stand twice', on('type="duplicateValues"'), []],
    ['ones that stand once', on('type="uniqueValues"'), [5, 6, 7]],
    ['one that begins with a digit', on('type="beginsWith" text="9"', formula('LEFT(D5,1)="9"')), [6]],
    ['ones without a digit', on('type="notContainsText" text="9"'), [5, 7]],
    ['one with a digit', on('type="containsText" text="4"'), [5]],
    ['one with the text of a cell', on('type="containsText"', formula('NOT(ISERROR(SEARCH($D$6,D5)))')), [6]],
    [
      'ones without the text of a cell',
      on('type="notContainsText"', formula('ISERROR(SEARCH($D$6,D5))')),
      [5, 7],
    ],
    ['none with the text of a cell', on('type="endsWith"', formula('RIGHT(D5,LEN($D$6))=$D$7&amp;"5"')), []],
    ['ones with a sign that stands for others', on('type="containsText" text="*"'), []],
    ['ones without an error', on('type="notContainsErrors"'), [5, 6, 7]],
    ['ones that are blank', on('type="containsBlanks"'), []],
    ['ones by one of two terms', on('type="expression"', formula('OR(D5>3000,D5&lt;100)')), [5, 6]],
    ['ones by the contrary', on('type="expression"', formula('NOT(D5>100)')), [6]],
    ['ones that are not blank', on('type="expression"', formula('NOT(ISBLANK(D5))')), [5, 6, 7]],
    [
      'ones that stand once by a formula',
      on('type="expression"', formula('COUNTIF($D$5:$D$7,D5)=1')),
      [5, 6, 7],
    ],
    ['ones that stand twice by a formula', on('type="expression"', formula('COUNTIF($D$5:$D$7,D5)>1')), []],
    ['ones by a term that is not known', on('type="expression"', formula('OR(D5>3000,NOW()>1)')), [5]],
    [
      'none by two functions in one term, of which one holds',
      on('type="expression"', formula('OR(D5>0,D5>1)*OR(D5>9000,D5>9001)')),
      [],
    ],
    [
      'none by more functions in each other than are followed',
      on('type="expression"', formula(`${'NOT('.repeat(20_000)}D5>0${')'.repeat(20_000)}`)),
      [],
    ],
    ['none by the contrary of what is not known', on('type="expression"', formula('NOT(NOW()>1)')), []],
  ] as const)
    it(`is told: the ${what}`, async () => assert.deepEqual(await told(format), rows));
});

describe('a figure that a conditional format strikes out', () => {
  const strike = (value = '') => `<font><strike${value}/></font>`;
  const readD5 = async (formats: string, look: string) => {
    const { report, addresses } = readSheets(await fileHost(painted(formats, [look])).read());
    const [name] = Array.from(addresses).find(([, address]) => address === '表三!D5') ?? [];
    return report.readings[formOf(report.edition).cells.findIndex((cell) => cell.name === name)];
  };
  const struck = { text: '带删除线、上下标或看不见的字，原文 3402' };
  const greater = (than: string) => onD5(rule('type="cellIs" operator="greaterThan"', formula(than)));

  it('is unreadable where its rule plainly holds', async () => {
    assert.deepEqual(await readD5(onD5(always), strike()), struck);
    assert.deepEqual(await readD5(onD5(always), strike(' val="1"')), struck);
    assert.deepEqual(await readD5(greater('3401'), strike()), struck);
  });
  it('is unreadable where it is raised or lowered', async () => {
    const at = (place: string) => `<font><vertAlign val="${place}"/></font>`;
    assert.deepEqual(await readD5(onD5(always), at('superscript')), struck);
    assert.deepEqual(await readD5(onD5(always), at('subscript')), struck);
    assert.equal(await readD5(onD5(always), at('baseline')), 3402);
  });
  it('is unreadable below a rule of other cells too that is not known to hold', async () => {
    const alarm = (more: string) =>
      `<conditionalFormatting sqref="D5:J6">${rule('type="expression"', formula('SUM(D5:D6)&lt;&gt;9'), 1, 1, more)}</conditionalFormatting>`;
    const below = onD5(rule('type="expression"', formula('TRUE'), 0, 2));
    for (const more of ['', ' stopIfTrue="1"']) {
      const { report } = readSheets(await fileHost(painted(alarm(more) + below, [strike(), WHITE])).read());
      assert.ok(report.readings.some((each) => typeof each === 'object'));
    }
    const other = rule('type="expression"', formula('SUM(D5:D6)&lt;&gt;9'), 1, 1, ' stopIfTrue="1"');
    const both = onD5(other, rule('type="expression"', formula('TRUE'), 0, 2));
    const { report } = readSheets(await fileHost(painted(both, [strike(), WHITE])).read());
    assert.deepEqual(report.readings, suqian.readings);
  });
  it('is unreadable where it is a text of digits', async () => {
    const told = async (change: (xml: string) => string) => {
      const bytes = edit(painted(onD5(always), [strike()]), REQUESTS, change);
      return checkReport(readSheets(await fileHost(bytes).read())).findings.flatMap(
        ({ rule: by, addresses }) => (by === 'unread' ? addresses : []),
      );
    };
    const text = '<c r="D5" t="inlineStr"><is><t>3402</t></is></c>';
    assert.deepEqual(await told((xml) => xml.replace(/<c r="D5".*?<\/c>/, text)), D5);
  });
  it('is unreadable where it is a sum of the form without a result', async () => {
    const onJ5 = onD5(always).replace('D5', 'J5');
    const told = async (formats: string) => {
      const bytes = edit(painted(formats, [strike()]), REQUESTS, (xml) =>
        xml.replace(/<c r="J5".*?<\/c>/, '<c r="J5"><f>SUM(D5:I5)</f></c>'),
      );
      return checkReport(readSheets(await fileHost(bytes).read())).findings.flatMap((each) => each.addresses);
    };
    assert.deepEqual(await told(onJ5), ['表三!J5']);
    assert.deepEqual(await told(onD5(rule('type="expression"', formula('FALSE'))).replace('D5', 'J5')), []);
  });
  it('is read where the rule does not hold or strikes out nothing', async () => {
    assert.equal(await readD5(greater('3402'), strike()), 3402);
    assert.equal(await readD5(onD5(always), strike(' val="0"')), 3402);
    assert.equal(await readD5(onD5(always), '<font><b/></font>'), 3402);
  });
});

describe('a figure in white type', () => {
  const FONT = '<font><sz val="11"/><color rgb="FFFFFFFF"/></font>';
  /** The workbook with D5 in white type, in the number format of that id. */
  async function inWhite(
    formats: string,
    looks: readonly string[],
    wanted = 'invisible',
    format = 0,
    font = FONT,
  ) {
    const white = edit(edit(painted(formats, looks), STYLES, withStyle(font, format)), REQUESTS, (xml) =>
      xml.replace(/<c r="D5" s="\d+"/, `<c r="D5" s="${STYLE_ADDED}"`),
    );
    const { findings } = checkReport(readSheets(await fileHost(white).read()));
    return findings.flatMap(({ rule: by, addresses }) => (by === wanted ? addresses : []));
  }
  /** The number of the style that is added, which is the last. */
  let STYLE_ADDED = 0;
  const withStyle = (font: string, format: number) => (xml: string) => {
    const fonts = xml.match(/<fonts.*<\/fonts>/s)?.[0].match(/<font>/g)?.length ?? 0;
    STYLE_ADDED = xml.match(/<cellXfs.*<\/cellXfs>/s)?.[0].match(/<xf /g)?.length ?? 0;
    return xml
      .replace('</fonts>', `${font}</fonts>`)
      .replace(
        '</cellXfs>',
        `<xf numFmtId="${format}" fontId="${fonts}" fillId="0" borderId="0"/></cellXfs>`,
      );
  };
  const BLACK = '<font><color rgb="FF000000"/></font>';
  const BLUE_FILL = '<fill><patternFill><bgColor rgb="FF1E50A2"/></patternFill></fill>';
  it('is told where a format changes neither ink nor ground', async () => {
    assert.deepEqual(await inWhite(onD5(always), ['<font><b/></font>']), D5);
    assert.deepEqual(await inWhite(onD5(always), [WHITE]), D5);
    const signs = '<numFmt numFmtId="170" formatCode="#,##0"/>';
    assert.deepEqual(await inWhite(onD5(always), [signs]), D5);
  });
  it('of no size is told whatever its colour #slow', async () => {
    for (const own of ['000000', 'FFFFFF'])
      for (const look of [BLUE_FILL, BLACK]) {
        const tiny = `<font><sz val="1"/><color rgb="FF${own}"/></font>`;
        assert.deepEqual(await inWhite(onD5(always), [look], 'invisible', 0, tiny), D5);
      }
  });
  it('is seen where a format that plainly holds paints it or what is behind it', async () => {
    assert.deepEqual(await inWhite(onD5(always), [BLACK]), []);
    assert.deepEqual(await inWhite(onD5(always), [BLUE_FILL]), []);
    assert.deepEqual(
      await inWhite(onD5(rule('type="cellIs" operator="greaterThan"', formula('0'))), [BLACK]),
      [],
    );
  });
  it('is told where the format does not hold, or cannot be worked out', async () => {
    assert.deepEqual(await inWhite(onD5(rule('type="expression"', formula('D5=0'))), [BLACK]), D5);
    assert.deepEqual(await inWhite(onD5(rule('type="expression"', formula('NOW()&gt;0'))), [BLACK]), D5);
  });
  it('that a format shows is looked at in its number format', async () => {
    assert.deepEqual(await inWhite(onD5(always), [BLACK], 'shownOtherwise', 9), D5);
    assert.deepEqual(await inWhite(onD5(always), [BLACK], 'invisible', 9), []);
  });
});

describe('the condition of a format that hides a figure', () => {
  for (const [condition, text] of [
    ['expression', '1=1'],
    ['expression', 'TRUE()'],
    ['expression', '1'],
    ['expression', 'D5&gt;0'],
    ['expression', '$D$5 &lt;&gt; -1'],
    ['expression', 'ISNUMBER(D5)'],
    ['expression', 'd5&lt;&gt;&quot;&quot;'],
    ['expression', 'D5&gt;D6'],
    ['expression', '$D$6 &lt; D5'],
    ['expression', 'LEN(D5)&gt;0'],
    ['expression', 'LEN(TRIM(D5))&gt;0'],
    ['expression', 'AND(D5&gt;0,D5&lt;9999)'],
    ['expression', 'AND(ISNUMBER(D5),D6=D6,TRUE)'],
    ['expression', 'AND(COUNT(D5:D6)=2,SUM(D5:D6)&lt;&gt;SUM(D28))'],
    ['expression', 'AND(COUNT(D6:D5)=2,SUM(D6:D5)&lt;&gt;SUM(D28))'],
    ['expression', 'AND(COUNT(E5:D6)=4,TRUE)'],
    ['expression', 'AND(COUNT(E6:D5)=4,TRUE)'],
    ['expression', `AND(${Array.from({ length: 20 }, () => 'D5&gt;0').join()})`],
    ['notContainsBlanks', 'LEN(TRIM(D5))&gt;0'],
    ['cellIs" operator="greaterThan', '0'],
    ['cellIs" operator="notEqual', '0'],
    ['cellIs" operator="lessThan', '100000'],
    ['cellIs" operator="greaterThan', 'E5'],
    ['cellIs" operator="equal', 'SUM(D5:D5)'],
    ['cellIs" operator="notEqual', '&quot;无&quot;'],
    ['expression', 'A1&lt;&gt;&quot;&quot;'],
    ['expression', 'LEN(A1)&gt;0'],
    ['expression', 'SUM(D5:D9)&gt;0'],
    ['expression', 'MOD(ROW(),2)=1'],
    ['expression', 'ISERROR(FIND(&quot;a b&quot;,A1))'],
  ] as const)
    it(`holds: ${condition} ${text}`, async () =>
      assert.deepEqual(await unseen(onD5(rule(`type="${condition}"`, formula(text)))), D5));
  it('holds between two numbers, in any order', async () => {
    for (const [operator, told] of [
      ['between', D5],
      ['notBetween', []],
    ] as const)
      assert.deepEqual(
        await unseen(onD5(rule(`type="cellIs" operator="${operator}"`, formula('100000') + formula('0')))),
        told,
      );
  });
  for (const [condition, text] of [
    ['expression', 'FALSE'],
    ['expression', 'D5=0'],
    ['expression', 'D5=E5+1'],
    ['expression', 'SUM(D5:D9)&lt;0'],
    ['expression', 'A1=&quot;&quot;'],
    ['expression', 'D5&lt;D6'],
    ['expression', 'D5&gt;A1'],
    ['expression', 'LEN(A1)=0'],
    ['expression', 'AND(D5&gt;0,D5&gt;9999)'],
    ['expression', 'AND(COUNT(D5:D6)=3,SUM(D5:D6)&lt;&gt;SUM(D28))'],
    ['expression', 'AND(COUNT(D5:D6)=2,SUM(D5:D6)&lt;&gt;SUM(D5,D6))'],
    ['expression', 'AND(COUNT(D5:ZZ99999)=2,TRUE)'],
    ['expression', 'AND(COUNT(ZZ99999:D5)=2,TRUE)'],
    ['cellIs" operator="equal', '0'],
    ['cellIs" operator="lessThan', 'E5'],
    ['cellIs" operator="greaterThan', 'A1'],
    ['cellIs" operator="equal', 'Z99'],
    ['duplicateValues', ''],
    ['cellIs', '0'],
    ['expression', '#REF!&gt;0'],
    ['expression', '表二!#REF!=D5'],
    ['expression', 'AND(D5=0,NOW()&gt;1)'],
    ['cellIs" operator="equal', '#REF!A1'],
    ['timePeriod" timePeriod="lastMonth', 'MONTH(D5)=MONTH(EDATE(TODAY(),-1))'],
  ] as const)
    it(`does not hold, or is left alone: ${condition} ${text}`, async () => {
      const format = onD5(rule(`type="${condition}"`, formula(text)));
      assert.deepEqual(await unseen(format), []);
      assert.deepEqual(await unseen(format, [WHITE], PERHAPS), []);
    });
  for (const [condition, text] of [
    ['expression', 'AND(D5&gt;0,NOW()&gt;1)'],
    ['expression', 'TODAY()&gt;DATE(2026,1,1)'],
    ['expression', '表二!D5&gt;0'],
    ['expression', 'INDIRECT(&quot;A1&quot;)&lt;&gt;&quot;&quot;'],
    ['expression', '隐藏'],
    ['expression', 'Hide=1'],
    ['expression', `AND(${Array.from({ length: 21 }, () => 'D5&gt;0').join()})`],
    ['cellIs" operator="greaterThan', 'Bound'],
    ['cellIs" operator="between', '0</formula><formula>TODAY()'],
  ] as const)
    it(`is told as not known: ${condition} ${text}`, async () => {
      const format = onD5(rule(`type="${condition}"`, formula(text)));
      for (const look of [WHITE, BLACK_FILL, '<numFmt numFmtId="170" formatCode=";;;"/>']) {
        assert.deepEqual(await unseen(format, [look]), []);
        assert.deepEqual(await unseen(format, [look], PERHAPS), D5);
      }
      for (const look of [
        '<font><color rgb="FFFF0000"/></font>',
        '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
        '<numFmt numFmtId="170" formatCode="#,##0"/>',
        `${WHITE}<fill><patternFill><bgColor rgb="FF1E50A2"/></patternFill></fill>`,
      ])
        assert.deepEqual(await unseen(format, [look], PERHAPS), []);
    });
  it('is told as not known for a figure that may be a day of a period', async () => {
    const days = rule('type="timePeriod" timePeriod="today"', formula('FLOOR(D5,1)=TODAY()'));
    const told = async (value: number) => {
      const bytes = edit(painted(onD5(days), [WHITE]), REQUESTS, (xml) =>
        xml.replace(/(<c r="D5"[^>]*>)<v>3402</, `$1<v>${value}<`),
      );
      return checkReport(readSheets(await fileHost(bytes).read())).findings.filter(isPerhaps).length;
    };
    assert.deepEqual([await told(46_000), await told(36_999), await told(73_051)], [1, 0, 0]);
  });
  it('is that of the cell to which it moves #slow', async () => {
    const zeros = await unseen(
      `<conditionalFormatting sqref="D5:I29">${rule('type="expression"', formula('D5=0'))}</conditionalFormatting>`,
    );
    const same = await unseen(
      `<conditionalFormatting sqref="D5:E29 F5:I29">${rule('type="cellIs" operator="equal"', formula('0'))}</conditionalFormatting>`,
    );
    assert.ok(zeros.length > 20);
    assert.deepEqual(same, zeros);
    const row = `<conditionalFormatting sqref="D5:I5">${rule('type="expression"', formula('$D5&gt;0'))}</conditionalFormatting>`;
    assert.equal((await unseen(row)).length, 6);
  });
});

describe('the condition of a format that looks at a cell under a merged one', () => {
  const blank = onD5(rule('type="expression"', formula('Z61=&quot;&quot;')));
  const merged = (cell: string) =>
    edit(painted(blank, [WHITE]), REQUESTS, (xml) =>
      xml
        .replace('</sheetData>', `<row r="61">${cell}</row></sheetData>`)
        .replace('</mergeCells>', '<mergeCell ref="Y61:Z61"/></mergeCells>'),
    );
  const told = async (cell: string) =>
    checkReport(readSheets(await fileHost(merged(cell)).read())).findings.flatMap(
      ({ rule: by, addresses }) => (by === 'invisible' ? addresses : []),
    );
  it('knows what that holds', async () => {
    assert.deepEqual(await told(''), D5);
    assert.deepEqual(await told('<c r="Z61"><v>1</v></c>'), []);
  });
});

describe('several conditional formats on a figure', () => {
  const looks = [WHITE, '<font><color rgb="FFFF0000"/></font>', BLACK_FILL, ''];
  const on = (look: number, priority: number, text = 'TRUE', more = '') =>
    rule('type="expression"', formula(text), look, priority, more);
  it('count in their order', async () => {
    assert.deepEqual(await unseen(onD5(on(0, 2), on(1, 1)), looks), []);
    assert.deepEqual(await unseen(onD5(on(0, 1), on(1, 2)), looks), D5);
    assert.deepEqual(await unseen(onD5(on(0, 2), on(2, 1)), looks), []);
    assert.deepEqual(await unseen(onD5(on(0, 2), on(3, 1, 'TRUE', ' stopIfTrue="1"')), looks), []);
  });
  it('are told as not known where one of them that would count is not known to hold', async () => {
    const redFirst = onD5(on(0, 2), on(1, 1, 'NOW()&gt;0'));
    assert.deepEqual(await unseen(redFirst, looks), []);
    assert.deepEqual(await unseen(redFirst, looks, PERHAPS), D5);
    const last = onD5(on(0, 2), on(3, 1, 'NOW()&gt;0', ' stopIfTrue="1"'));
    assert.deepEqual(await unseen(last, looks, PERHAPS), D5);
    const noResult = on(2, 1, '$J$5&gt;0');
    const sumless = (formats: string) =>
      edit(painted(formats, looks), REQUESTS, (xml) =>
        xml.replace(/<c r="J5".*?<\/c>/, '<c r="J5"><f>SUM(D5:I5)</f></c>'),
      );
    const bytes = sumless(onD5(noResult, on(0, 2, 'NOW()&gt;0')));
    const { findings } = checkReport(readSheets(await fileHost(bytes).read()));
    assert.deepEqual(
      findings.filter(isPerhaps).flatMap(({ addresses }) => addresses),
      D5,
    );
    const redAlways = onD5(on(0, 2, 'NOW()&gt;0'), on(1, 1));
    assert.deepEqual(await unseen(redAlways, looks, PERHAPS), []);
    assert.deepEqual(await unseen(onD5(on(0, 1), on(1, 2, 'NOW()&gt;0')), looks), D5);
    assert.deepEqual(await unseen(onD5(on(0, 1), on(2, 2, 'NOW()&gt;0')), looks), []);
    assert.deepEqual(await unseen(onD5(on(0, 2), on(3, 1, 'NOW()&gt;0', ' stopIfTrue="1"')), looks), []);
  });
});

describe('a figure under the alarms of the form', () => {
  const alarm = (formulaOf: string, areas: string) =>
    `<conditionalFormatting sqref="${areas}">${rule('type="expression"', formula(formulaOf), 1, 1)}</conditionalFormatting>`;
  const looks = [
    WHITE,
    '<font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
  ];
  const below = onD5(rule('type="expression"', formula('TRUE'), 0, 2));
  const balance = (sign: string) => `AND(COUNT(D$5:D$6,D$28:D$29)=4,SUM(D$5:D$6)${sign}SUM(D$28:D$29))`;
  it('that is white is told where they are silent, and not where they paint it', async () => {
    const own = alarm(balance('&lt;&gt;'), 'D5:J6 D28:J29');
    assert.deepEqual(await unseen(own + below, looks), D5);
    const ofRow = alarm('AND(COUNT($D5:$J5)=7,SUM($D5:$I5)&lt;&gt;SUM($J5))', 'D5:J29');
    assert.deepEqual(await unseen(ofRow + below, looks), D5);
    const wrong = alarm('AND(COUNT($D5:$J5)=7,SUM($D5:$I5)&lt;&gt;SUM($D5))', 'D5:J29');
    assert.deepEqual(await unseen(wrong + below, looks), []);
  });
  it('that is white is left alone where they cannot be worked out', async () => {
    for (const more of ['NOW()', '表二!A1'])
      assert.deepEqual(
        await unseen(alarm(`AND(COUNT(D$5:D$6)=2,SUM(D$5:D$6)&lt;&gt;${more})`, 'D5:J6') + below, looks),
        [],
      );
    // Another area reaches further up, and programs differ in which cell is the first.
    assert.deepEqual(await unseen(alarm('AND(COUNT(D5)=2,TRUE)', 'D5:J6 A1') + below, looks), []);
  });
});

describe('conditional formats on many cells', () => {
  it('are looked at in time #slow', async () => {
    const cells = Array.from({ length: 4000 }, (_, at) => {
      const row = at + 40;
      const texts = [...'ABCDEFGHIJ'].map((column) => `<c r="${column}${row}"><v>${row}</v></c>`);
      return `<row r="${row}">${texts.join('')}</row>`;
    });
    const rules = Array.from({ length: 190 }, (_, at) =>
      rule('type="expression"', formula('$A5=1'), 0, at + 1),
    );
    const formats = `<conditionalFormatting sqref="A5:J9000">${rules.join('')}</conditionalFormatting>`;
    const bytes = edit(painted(formats, [WHITE]), REQUESTS, (xml) =>
      xml.replace('</sheetData>', `${cells.join('')}</sheetData>`),
    );
    await assertInTime(3000, () => fileHost(bytes).read());
  });
  it('that count many cells, or cells of a range written backwards, are looked at in time #slow', async () => {
    const empty = Array.from({ length: 20 }, () => 'COUNT($K$1:$T$100)=0').join();
    const counting = Array.from({ length: 190 }, (_, at) =>
      rule('type="expression"', formula(`AND(${empty})`), 0, at + 1),
    );
    const backwards = '$A$9999999:$ZZZ$1,$A$9999999:$ZZZ$1,$A$1:$ZZZ$9999999';
    for (const rules of [
      counting,
      [rule('type="expression"', formula(`AND(COUNT(${backwards})=1,TRUE)`))],
      [rule('type="expression"', formula(`AND(${`${empty},`.repeat(1000)}TRUE)`))],
    ]) {
      const formats = `<conditionalFormatting sqref="D5:J29">${rules.join('')}</conditionalFormatting>`;
      await assertInTime(3000, () => fileHost(painted(formats, [WHITE])).read());
    }
  });
});

describe('a bar or an icon in place of a figure', () => {
  for (const markup of ['<dataBar showValue="0"/>', '<iconSet showValue="false"/>'])
    it(`hides it: ${markup}`, async () =>
      assert.deepEqual(await unseen(onD5(`<cfRule type="x" priority="1">${markup}</cfRule>`)), D5));
  it('beside it does not', async () => {
    for (const markup of ['<dataBar/>', '<iconSet showValue="1"/>', '<colorScale/>'])
      assert.deepEqual(await unseen(onD5(`<cfRule type="x" priority="1">${markup}</cfRule>`)), []);
  });
});

describe('white type over a scale of colours', () => {
  const scale = (colours: readonly string[], priority: number) =>
    `<cfRule type="colorScale" priority="${priority}"><colorScale><cfvo type="min"/><cfvo type="max"/>${colours.map((each) => `<color ${each}/>`).join('')}</colorScale></cfRule>`;
  const [blue, red] = ['rgb="FF1E50A2"', 'rgb="FFC00000"'];
  const white = (priority: number) => rule('type="expression"', formula('TRUE'), 0, priority);
  it('is seen where none of them is nearly white', async () => {
    for (const [first, second] of [
      [1, 2],
      [2, 1],
    ] as const)
      assert.deepEqual(await unseen(onD5(scale([blue, red], first), white(second))), []);
  });
  it('is told where one is, or is not known', async () => {
    for (const colours of [
      [blue, 'rgb="FFFFFFFF"'],
      ['rgb="FFFCFCFF"', red],
      // What is halfway between these is.
      ['rgb="FFFFFFE6"', 'rgb="FFE6FFFF"'],
      [blue, 'theme="4"'],
      [blue, ''],
      [],
    ])
      assert.deepEqual(await unseen(onD5(scale(colours, 1), white(2))), D5, colours.join());
  });
  it('is seen in a cell that has it itself, where that is a number', () => {
    const areas = [{ top: 5, left: 4, bottom: 5, right: 4 }];
    const scaled = { areas, type: 'colorScale', operator: '', formulas: [] };
    assert.equal(
      isMet(scaled, { row: 5, column: 4, value: 7 }, () => 7),
      true,
    );
    assert.equal(
      isMet(scaled, { row: 5, column: 4, value: Number.NaN }, () => 'a'),
      undefined,
    );
  });
  it('is told where a fill above it is white', async () => {
    const look = `${WHITE}<fill><patternFill><bgColor rgb="FFFFFFFF"/></patternFill></fill>`;
    assert.deepEqual(await unseen(onD5(white(1), scale([blue, red], 2)), [look]), D5);
  });
});

describe('a conditional format of Excel 2010 on a figure', () => {
  const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  /** Formats as Excel writes them at the end of a sheet: with their areas after their rules. */
  const later = (rules: string, areas: string) => {
    const format = `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${rules}<xm:sqref>${areas}</xm:sqref></x14:conditionalFormatting>`;
    return `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>${format}</x14:conditionalFormattings></ext>`;
  };
  const icons = (attributes: string) =>
    `<x14:cfRule type="iconSet" priority="1" id="{0}"><x14:iconSet ${attributes}><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>`;
  /** Of the cells of 表三, those told as unseen with these extensions at the end of its sheet. */
  async function unseenWith(extensions: string) {
    const bytes = edit(drawn, REQUESTS, (xml) =>
      xml.replace('</worksheet>', `<extLst>${extensions}</extLst></worksheet>`),
    );
    const read = readSheets(await fileHost(bytes).read());
    assert.deepEqual(read.report.readings, suqian.readings);
    return checkReport(read).findings.flatMap(({ rule: by, addresses }) =>
      by === 'invisible' ? addresses : [],
    );
  }
  it('hides it', async () => {
    assert.deepEqual(await unseenWith(later(icons('iconSet="3Stars" showValue="0" custom="1"'), ' D5 ')), D5);
    const bar = '<x14:cfRule type="dataBar" id="{1}"><x14:dataBar showValue="false"/></x14:cfRule>';
    assert.deepEqual(await unseenWith(later(icons('') + bar, 'D5')), D5);
    assert.equal((await unseenWith(later(bar, 'D5:E5 D6'))).length, 3);
  });
  it('beside it does not, nor one of another area', async () => {
    assert.deepEqual(await unseenWith(later(icons('iconSet="3Stars"'), 'D5')), []);
    assert.deepEqual(await unseenWith(later(icons('showValue="0"'), 'AA900')), []);
    assert.deepEqual(await unseenWith(later(icons('showValue="0"'), '')), []);
  });
  it('that states its look itself is told where it hides the figure', async () => {
    const by = (text: string, look: string) =>
      unseenWith(
        later(
          `<x14:cfRule type="expression" priority="1" id="{2}"><xm:f>${text}</xm:f><x14:dxf>${look}</x14:dxf></x14:cfRule>`,
          'D5',
        ),
      );
    const red = '<font><color rgb="FFFF0000"/></font>';
    assert.deepEqual(await by('D5&gt;0', WHITE), D5);
    assert.deepEqual(await by('D5&gt;0', BLACK_FILL), D5);
    assert.deepEqual(await by('D5=0', WHITE), []);
    assert.deepEqual(await by('D5&gt;0', red), []);
    assert.deepEqual(await by('表二!$D$5&gt;0', WHITE), D5);
    assert.deepEqual(await by('表二!$D$5&gt;0', red), []);
    assert.deepEqual(await by('AND(D5=0,表二!$D$5&gt;0)', WHITE), []);
  });
  it('that asks for the text of a cell of another sheet is told where it hides the figure', async () => {
    const text = '表二!$D$5';
    for (const [type, formulas] of [
      ['containsText', `NOT(ISERROR(SEARCH(${text},D5)))`],
      ['notContainsText', `ISERROR(SEARCH(${text},D5))`],
      ['beginsWith', `LEFT(D5,LEN(${text}))=${text}`],
      ['endsWith', `RIGHT(D5,LEN(${text}))=${text}`],
    ] as const)
      for (const [look, told] of [
        [WHITE, D5],
        ['<font><color rgb="FFFF0000"/></font>', []],
      ] as const) {
        const asked = `<x14:cfRule type="${type}" priority="1" operator="${type}" id="{3}"><xm:f>${formulas}</xm:f><xm:f>${text}</xm:f><x14:dxf>${look}</x14:dxf></x14:cfRule>`;
        assert.deepEqual(await unseenWith(later(asked, 'D5')), told, type);
      }
  });
  it('is not taken of the area of anything else', async () => {
    const check = `<ext uri="x" xmlns:x14="${X14}"><x14:dataValidations><x14:dataValidation><xm:sqref xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`;
    assert.deepEqual(await unseenWith(later(icons('showValue="0"'), 'AA900') + check), []);
  });
});
