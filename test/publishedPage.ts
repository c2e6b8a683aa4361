import type { Layout, Placed } from '../src/core/draw/layout.js';
import { reportLayouts, type Report } from '../src/index.js';

/** A report as a site publishes it: menus, a layout table, `div`s, tables with spans, a footer. */
export function publishedPage(report: Report): string {
  const title = `${report.org}${report.year}年政府信息公开工作年度报告`;
  return [
    '<html><head><title>年报</title><style>.gone{display:none}</style></head><body>',
    '<div class="nav"><ul><li>首页</li><li>政务公开</li></ul></div>',
    '<table width="100%"><tr><td width="20%"><ul><li>机构设置</li><li>公开年报</li></ul></td><td>',
    `<div>当前位置：首页 &gt; 年报</div><h1>${title}</h1><div class="gone">2015年报告</div><div class="article">`,
    `<p>根据条例编制本报告。如有疑问，请与${report.org}联系，地址：青山路1号，邮编：223800，电话：0527-1234567，电子邮箱：zwgk@example.com。</p>`,
    ...chaptersOf(report).map(({ heading, html }) => `<div><b>${heading}</b></div>${html}`),
    '</div><div>打印本页</div></td></tr></table><div class="footer">版权所有</div></body></html>',
  ].join('\n');
}

interface PublishedChapter {
  readonly heading: string;
  readonly html: string;
}

function chaptersOf(report: Report): readonly PublishedChapter[] {
  const layouts = reportLayouts(report);
  return report.edition.chapters.map((chapter) => {
    const tables = (chapter.tables ?? []).map(({ name }) => layouts.find(({ sheet }) => sheet === name)!);
    const paragraphs = report.chapters[chapter.code] ?? [];
    return {
      heading: chapter.title,
      html: tables.length > 0 ? tables.map(tableHtml).join('') : paragraphs.map(paragraphHtml).join(''),
    };
  });
}

function paragraphHtml(text: string): string {
  return `<div class="p"><span>　　${text.slice(0, 3)}</span><span>${text.slice(3)}</span></div>`;
}

/** The cells of a sheet but for its title and what is not printed, as a table with the same spans. */
export function tableHtml({ cells }: Pick<Layout, 'cells'>): string {
  const printed = cells.filter(({ look }) => look !== 'title' && look !== 'advice');
  const rows = [...new Set(printed.map(({ row }) => row))].sort((a, b) => a - b);
  return `<table border="1">${rows.map((row) => rowHtml(printed.filter((cell) => cell.row === row))).join('\n')}</table>`;
}

function rowHtml(cells: readonly Placed[]): string {
  return `<tr>${cells
    .map(
      ({ rowSpan, columnSpan, value }) =>
        `<td rowspan="${rowSpan}" colspan=${columnSpan}><p><span>${value ?? ''}</span></p></td>`,
    )
    .join('')}</tr>`;
}

/** A report as the text of a PDF: no tabs, labels broken over lines, page numbers, spaces between figures. */
export function pdfText(report: Report): string {
  const layouts = reportLayouts(report);
  return [
    `${report.org}`,
    `${report.year}年政府信息公开工作年度报告`,
    ...report.edition.chapters.flatMap((chapter) => [
      chapter.title,
      ...(report.chapters[chapter.code] ?? []).flatMap((text) => text.match(/.{1,36}/gu) ?? []),
      ...(chapter.tables ?? []).flatMap(({ name }) => pdfTable(layouts.find(({ sheet }) => sheet === name)!)),
      '- 3 -',
    ]),
  ].join('\n');
}

function pdfTable({ cells }: Layout): readonly string[] {
  const printed = cells.filter(({ look }) => look !== 'title' && look !== 'advice');
  const rows = [...new Set(printed.map(({ row }) => row))].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const own = printed.filter((cell) => cell.row === row);
    const figures = own.filter(({ cell }) => cell !== undefined).map(({ value }) => value);
    const label = own
      .filter(({ cell }) => cell === undefined)
      .map(({ value }) => value)
      .join(' ');
    // A label of many characters is broken: its end stands on the line of the figures.
    const [above, beside] = label.length > 16 ? [label.slice(0, 14), label.slice(14)] : ['', label];
    return figures.length === 0
      ? [label]
      : [above, `${beside} ${figures.join('  ')}`].filter((line) => line !== '');
  });
}
