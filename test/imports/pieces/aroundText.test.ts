import assert from 'node:assert/strict';
import { checkReport, readText } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';

const chapters = [
  '# 青山县民政局2024年政府信息公开工作年度报告',
  '根据《中华人民共和国政府信息公开条例》编制本报告。',
  '## 一、总体情况',
  '主动公开信息12条。',
  '## 五、存在的主要问题及改进情况',
  '内容不够丰富，今后加强培训。',
  '## 六、其他需要报告的事项',
  '没有收取信息处理费。',
];
const published = { overview: [chapters[3]], problems: [chapters[5]], other: [chapters[7]] };

describe('lines that divide a text', () => {
  for (const line of ['---', '***', '* * *', '______', '======', '————', '──────'])
    it(`are no paragraphs: ${line}`, () => {
      const text = chapters.join(`\n\n${line}\n\n`);
      assert.deepEqual(readText(text, '报告.md').report.chapters, published);
    });
  it('are no signs with words, and no two of them', () => {
    for (const line of ['——没有其他事项', '--', '……']) {
      const { chapters: read } = readText([...chapters, line].join('\n'), '报告.md').report;
      assert.deepEqual(read.other, [chapters[7], line]);
    }
  });
});

describe('what an assistant says below its answer', () => {
  for (const line of [
    '希望这份报告对您有帮助！如需调整请告诉我。',
    '如果您需要，我可以继续帮您导出为 Word 文档。',
    '以上内容请根据贵单位实际情况修改后使用。',
    '需要我再补充第二章吗？',
    '如需修改，随时告知我。',
  ])
    it(`is no text of the report, and told: ${line}`, () => {
      const read = readText([...chapters, '---', line, '- 表格里的数字没有改动'].join('\n\n'), '报告.md');
      assert.deepEqual(read.report.chapters, published);
      const told = checkReport(read).findings.filter(({ message }) => message.includes(line));
      assert.equal(told.length, 1);
    });
  for (const line of [
    '如需要我局提供信息，请与我局联系。',
    '以上事项，请各单位根据实际情况抓好落实。',
    '希望社会各界对我局工作提出意见。',
    '需要说明的事项：没有。',
    '如有疑问，请告知我局办公室。',
  ])
    it(`is not what a body says: ${line}`, () => {
      const { chapters: read } = readText([...chapters, line].join('\n\n'), '报告.md').report;
      assert.deepEqual(read.other, [chapters[7], line]);
    });
});

describe('marks that take no room', () => {
  const marked = (text: string) => `\u202a${text.slice(0, 3)}\u200b${text.slice(3)}\u202c`;
  it('are none of the paragraphs of a text', () => {
    const text = chapters.map((line) => line.replace(/[^# ].*/, marked)).join('\n');
    assert.deepEqual(readText(text, '报告.txt').report.chapters, published);
  });
  it('are none of the paragraphs of a page', () => {
    const html = chapters.map((line) => `<p>${marked(line.replace(/^#+ /, ''))}</p>`).join('');
    assert.deepEqual(readPublishedPage(`<html><body>${html}</body></html>`).report.chapters, published);
  });
  it('stay where one of them turns the text', () => {
    const { chapters: read } = readText([...chapters, '\u202e21\u202c'].join('\n'), '报告.txt').report;
    assert.equal(read.other?.[1], '\u202e21\u202c');
  });
});
