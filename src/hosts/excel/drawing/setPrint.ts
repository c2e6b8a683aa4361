import { areaAddress, columnLetters } from '../../../core/draw/address.js';
import type { Layout } from '../../../core/draw/layout.js';
import { MARGINS } from '../../../core/draw/looks.js';

const POINTS_AN_INCH = 72;

/** Sets up printing: A4 portrait, one page wide. Needs ExcelApi 1.9. */
export function setPrint({ pageLayout }: Excel.Worksheet, { print }: Layout): void {
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = 'Portrait';
  pageLayout.zoom =
    'area' in print ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pointsOf(MARGINS.left);
  pageLayout.rightMargin = pointsOf(MARGINS.right);
  pageLayout.topMargin = pointsOf(MARGINS.top);
  pageLayout.bottomMargin = pointsOf(MARGINS.bottom);
  pageLayout.headerMargin = pointsOf(MARGINS.header);
  pageLayout.footerMargin = pointsOf(MARGINS.footer);
  pageLayout.setPrintArea('area' in print ? areaAddress(print.area) : `A:${columnLetters(print.columns)}`);
}

function pointsOf(inches: number): number {
  return inches * POINTS_AN_INCH;
}
