import {
  AlignmentType,
  DocumentDefaults,
  LineRuleType,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { figureFont, fontOf, FONTS } from './fonts.js';
import { normalStyle } from './normalStyle.js';
import { BODY_SIZE, PITCH } from './page.js';

/** Sizes in half points, as Word has them: 2号, 3号, 4号. */
const [TITLE, BODY, NUMBER] = [44, BODY_SIZE * 2, 28];

/** The styles that Word does not bring along, by their ids. */
export const STYLE = { text: 'ReportText', draft: 'ReportDraft', number: 'ReportNumber' } as const;

/** The styles of cells with text and of cells with figures: in 五号, and in 小五 for wide tables. */
export const CELL = {
  normal: { text: 'ReportCell', figure: 'ReportFigure' },
  small: { text: 'ReportSmallCell', figure: 'ReportSmallFigure' },
} as const;

/** Two characters of 3号 before the first line. */
const running = {
  indent: { firstLineChars: 200, firstLine: BODY_SIZE * 2 * 20 },
  alignment: AlignmentType.BOTH,
};
const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });
const basedOn = 'Normal';

function heading(level: number, font: (typeof FONTS)[keyof typeof FONTS]): IParagraphStyleOptions {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn,
    next: STYLE.text,
    quickFormat: true,
    run: { font: fontOf(font) },
    paragraph: { ...running, keepNext: true, outlineLevel: level - 1 },
  };
}

/** The style of a cell; `size` is in half points, and a line a third higher. */
function cell(
  id: string,
  name: string,
  size: number,
  font: IFontAttributesProperties,
): IParagraphStyleOptions {
  const pitch = Math.round((size * 10 * 4) / 3);
  return {
    id,
    name,
    basedOn,
    run: { size, font, snapToGrid: false },
    paragraph: { spacing: exactly(pitch) },
  };
}

/**
 * The styles of an official document: title 2号, all else 3号; headings 一、 in 黑体, （一） in 楷体, 1. and （1） in
 * 仿宋 as running text is. The library leaves its own styles out where others are imported.
 */
export const styles: IStylesOptions = {
  importedStyles: [
    new DocumentDefaults({
      run: { size: BODY, font: fontOf(FONTS.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
    }),
    normalStyle(),
  ],
  paragraphStyles: [
    {
      id: 'Title',
      name: 'Title',
      basedOn,
      next: STYLE.text,
      quickFormat: true,
      run: { size: TITLE, font: fontOf(FONTS.title) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(720), after: PITCH } },
    },
    heading(1, FONTS.heading),
    heading(2, FONTS.second),
    heading(3, FONTS.body),
    heading(4, FONTS.body),
    { id: STYLE.text, name: '报告正文', basedOn, quickFormat: true, paragraph: running },
    {
      id: STYLE.draft,
      name: '草稿标记',
      basedOn,
      run: { font: fontOf(FONTS.heading), color: 'C00000' },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    cell(CELL.normal.text, '报告表格', 21, fontOf(FONTS.table)),
    cell(CELL.normal.figure, '报告表格数字', 21, figureFont),
    cell(CELL.small.text, '报告表格（小）', 18, fontOf(FONTS.table)),
    cell(CELL.small.figure, '报告表格数字（小）', 18, figureFont),
    {
      id: STYLE.number,
      name: '报告页码',
      basedOn,
      run: { size: NUMBER, font: fontOf(FONTS.table), snapToGrid: false },
      paragraph: { spacing: exactly(360) },
    },
  ],
};
