import { coverText, type Report } from '../report/report.js';
import { addressOn, cellAddress, type Position } from './address.js';
import type { Layout, Placed } from './layout.js';
import { coverRow } from './layoutCover.js';
import { looks } from './looks.js';

/**
 * The first blank cell that a clerk should fill: a field of the cover that a report needs, else a figure of
 * the tables. Undefined where all are filled.
 */
export function firstToFill(report: Report, layouts: readonly Layout[]): Position | undefined {
  const { cover, coverSheet } = report.edition;
  const field = cover.find(({ code, need }) => need !== 'may' && coverText(report, code) === '');
  if (field) return { sheet: coverSheet, row: coverRow(cover.indexOf(field)), column: 2 };
  for (const { sheet, cells } of layouts) {
    const [first] = cells.filter(isBlankFigure).sort((a, b) => a.row - b.row || a.column - b.column);
    if (first) return { sheet, row: first.row, column: first.column };
  }
  return undefined;
}

function isBlankFigure({ cell, value, formula, look }: Placed): boolean {
  return cell !== undefined && value === null && formula === undefined && looks[look].unlocked === true;
}

/** The address of the cell that filling in begins with, where these sheets have one. */
export function cursorAddress(layouts: readonly Layout[]): string | undefined {
  return layouts.flatMap(({ sheet, cursor }) =>
    cursor ? [addressOn(sheet, cellAddress(cursor.row, cursor.column))] : [],
  )[0];
}
