import { contentAt, type PlacedReport } from '../../core/book/cellEdit.js';
import { cellAddress, parseAddress, type Position } from '../../core/draw/address.js';
import { tellNames } from './tellSaving.js';

/** So many addresses of formulas are named. */
const MOST_NAMED = 3;

/**
 * Why what the page says cannot be written into the opened workbook: over formulas, which are named by their
 * addresses, or because there is no place for it; and what can be done instead.
 */
export function tellRefused(names: readonly string[], opened: PlacedReport): readonly string[] {
  const formulas = new Map(names.map((name) => [name, formulasOf(name, opened)]));
  const over = names.filter((name) => (formulas.get(name) ?? []).length > 0);
  const others = names.filter((name) => !over.includes(name));
  const places = over.flatMap((name) => formulas.get(name) ?? []);
  const more = places.length > MOST_NAMED ? `等 ${places.length} 格` : '';
  return [
    ...(over.length === 0
      ? []
      : [
          `${tellNames(over, opened.read)}有公式（${places.slice(0, MOST_NAMED).join('、')}${more}），写入会丢失公式。请在原文件里改，或者先把公式改成普通文字再打开。原文件没有改动。`,
        ]),
    ...(others.length === 0
      ? []
      : [`原文件里没有合适的位置写入：${tellNames(others, opened.read)}。原文件没有改动。`]),
    '可以另存为一个新的 .xlsx 工作簿：里面是年度报告的各张表和文字，没有原文件里的其他工作表、格式和图片。',
  ];
}

/** The addresses of the formulas where something stands: a cell, a chapter, attachments, a sheet. */
function formulasOf(name: string, opened: PlacedReport): readonly string[] {
  const key = name === 'attachments' ? 'attachment' : name;
  const places = [...opened.read.addresses].flatMap(([each, address]) =>
    each === key || each.startsWith(`${key}.`) ? [parseAddress(address)] : [],
  );
  const sheets = name === 'attachments' ? new Set(places.map(({ sheet }) => sheet)) : new Set([name]);
  const inSheets = opened.sheets.flatMap((sheet) =>
    sheets.has(sheet.name) ? sheet.cells.map(({ row, column }) => ({ sheet: sheet.name, row, column })) : [],
  );
  const found = [...places, ...inSheets].filter((at) => contentAt(opened, at)?.isFormula === true);
  return [...new Set(found.map(tellAddress))];
}

function tellAddress({ sheet, row, column }: Position): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
