import fc from 'fast-check';
import assert from 'node:assert/strict';
import { check, subjectOf } from '../../src/core/check/check.js';
import { rightReport } from '../../src/core/check/example.js';
import { tellWording } from '../../src/core/check/wording.js';
import { layoutsOf } from '../../src/core/draw/layouts.js';
import type { Band, Chapter, Edition, Table } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { outline, type Line } from '../../src/core/form/outline.js';
import { compose } from '../../src/core/publish/compose.js';
import { readReport } from '../../src/core/read/readReport.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import { memoryHost } from '../../src/hosts/memory.js';
import { editionNamed, editions, formats, rules } from '../../src/index.js';
import { arbitraryReport } from '../arbitraryReport.js';
import { readMade } from '../exports/readMade.js';
import { samples } from '../samples.js';

const added = (text: TemplateStringsArray) => outline(text)[0] as Line;

/** The lines with one more after the line of that code, under the same heading. */
function insertAfter(lines: readonly Line[], code: string, line: Line): readonly Line[] {
  return lines.flatMap((each) => [
    { ...each, parts: insertAfter(each.parts, code, line) },
    ...(each.code === code ? [line] : []),
  ]);
}

/** 表三 with one more row and one more column. */
function enlarge(table: Table): Table {
  if (table.code !== 'requests') return table;
  const bands = table.bands.map((band): Band => ({
    ...band,
    rows: insertAfter(band.rows, 'reconfirm', added`anonymous 6.无法核实申请人身份`),
    columns: insertAfter(band.columns, 'legal', added`media 新闻媒体`),
  }));
  return { ...table, bands };
}

/** A table for each way in which the paper arranges one. */
const more: readonly Table[] = [
  {
    code: 'training',
    name: '表五',
    paper: 'bands',
    bands: [
      {
        title: '政府信息公开培训情况',
        corner: '培训内容',
        columns: outline`
          sessions   举办场次
          people     参加人次`,
        rows: outline`
          inside     本机关组织的培训
          outside    上级机关组织的培训`,
        conditions: ['sessions = 0 <=> people = 0'],
      },
    ],
  },
  {
    code: 'channels',
    name: '表六',
    paper: 'grid',
    bands: [
      {
        corner: '公开渠道',
        columns: outline`
            website    政府网站
            account    政务新媒体
          = all        合计`,
        rows: outline`
          work         公开工作
            active       主动公开
              channel      公开渠道
                posted       发布信息数量
            passive      互动回应
              answered     回应关切数量`,
      },
    ],
  },
  {
    code: 'visits',
    name: '表七',
    paper: 'strip',
    bands: [
      {
        rows: outline`
          hall         查阅场所
          archive      档案馆`,
        columns: outline`
            counter    窗口接待人次
            phone      电话接待人次
          = both       接待合计`,
      },
    ],
  },
];

/** An edition that is not registered: that of 2021 with a row, a column and three tables more. */
const base = editionNamed('2021');
const another: Edition = {
  ...base,
  id: '2039',
  name: '2039年版式',
  source: '国办公开办函〔2039〕1号',
  firstYear: 2039,
  chapters: base.chapters.map((chapter): Chapter => {
    const { tables } = chapter;
    if (!tables) return chapter;
    const enlarged = tables.map(enlarge);
    return { ...chapter, tables: chapter.code === 'disputed' ? [...enlarged, ...more] : enlarged };
  }),
};
const all = [...editions, another];

async function drawAndRead(report: Report, totals: 'template' | 'asStated' = 'asStated') {
  const host = memoryHost();
  await host.draw(layoutsOf(report, totals));
  return readReport(await host.read(), all);
}

/** What the check says of a report that was drawn and read. */
async function messagesOf(report: Report): Promise<readonly string[]> {
  const read = await drawAndRead(report);
  const { findings } = check(subjectOf(read.report, all, read), rules, read.addresses);
  return findings.map(({ message }) => message);
}

describe('an edition with a row, a column and tables of its own', () => {
  const right = { ...rightReport(another), year: 2040 };

  it('gives back any report that was drawn #slow', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(another), async (report) => {
        assert.deepEqual((await drawAndRead(report)).report, report);
      }),
      { numRuns: 30, seed: 2039, endOnFailure: true },
    );
  });
  it('has blanks only in a new workbook, and reads its tables without a remark', async () => {
    const blank: Report = { ...right, readings: right.readings.map(() => null) };
    const read = await drawAndRead(blank, 'template');
    assert.deepEqual(read.report, blank);
    assert.deepEqual(read.remarks, []);
  });
  it('has a width for every column of its sheets', () => {
    for (const { sheet, columns, cells, isProtected } of layoutsOf(right, 'template')) {
      const last = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
      assert.ok(!isProtected || columns.length >= last, sheet);
      assert.ok(
        columns.every((width) => width > 0),
        sheet,
      );
    }
  });
  it('is right where all is 0', async () => assert.deepEqual(await messagesOf(right), []));
  it('is found wrong in its new lines and tables', async () => {
    const wrong = withCells(right, {
      'requests.anonymous.media': 2,
      'training.inside.people': 3,
      'channels.posted.website': 4,
      'visits.archive.phone': 5,
    });
    assert.deepEqual(await messagesOf(wrong), [
      '“6.无法核实申请人身份”行：自然人（0）＋商业企业（0）＋科研机构（0）＋社会公益组织（0）＋法律服务机构（0）＋新闻媒体（2）＋其他（0）＝2，总计（0），相差 2',
      '新闻媒体列：三、本年度办理结果各项之和（2），（七）总计（0），相差 2',
      '“发布信息数量”行：政府网站（4）＋政务新媒体（0）＝4，合计（0），相差 4',
      '表七档案馆：窗口接待人次（0）＋电话接待人次（5）＝5，接待合计（0），相差 5',
      '表五“本机关组织的培训”行：举办场次（0）与参加人次（3）应当同时为 0 或同时不为 0',
    ]);
  });
  it('is published in every format with all its figures #slow', async () => {
    const figures = right.readings.map((reading, at) => (typeof reading === 'number' ? 70000 + at : reading));
    const report: Report = { ...right, readings: figures };
    for (const format of formats) {
      const { text } = readMade(await format.render(compose(report, false)), format.type);
      for (const figure of figures)
        if (typeof figure === 'number') assert.ok(text.includes(String(figure)), `${figure} in ${format.id}`);
    }
  });
  it('leaves the reports of the other editions theirs', async () => {
    for (const report of samples.values()) assert.deepEqual((await drawAndRead(report)).report, report);
  });
  it('is named by the rules like the others', () => {
    const known = [editionNamed('2019'), base, another];
    const titles = rules.map(({ title }) => tellWording(title, known)).join('\n');
    assert.match(titles, /2021—2038 年度用 2021 年版式，2039 年度起用 2039 年版式/);
    assert.match(titles, /表二、表三、表四、表五、表六、表七齐全/);
    assert.match(titles, /举办场次与参加人次同时为 0 或同时不为 0/);
    const bases = rules.map(({ basis }) => tellWording(basis, known)).join('\n');
    assert.match(bases, /国办公开办函〔2021〕30号、国办公开办函〔2039〕1号/);
    assert.match(bases, /2021、2039 年版式“本年收费金额”单位为万元/);
  });
  it('has every cell once', () =>
    assert.equal(formOf(another).cells.length, formOf(base).cells.length + 26 + 7 + 4 + 6 + 6));
});
