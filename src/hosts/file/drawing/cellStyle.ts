import type { Style } from 'exceljs';
import type { Look } from '../../../core/draw/looks.js';
import { remember } from '../../../core/form/remember.js';

/**
 * A look, and the format of its numbers where it has one, in the terms of exceljs: one object for all cells
 * that look so, which exceljs then writes once.
 */
export function styleOf(look: Look, numberFormat?: string): Partial<Style> {
  const known = stylesOf(look);
  const style = known.get(numberFormat) ?? {
    ...makeStyle(look),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  };
  known.set(numberFormat, style);
  return style;
}

/** The styles of a look by the formats of numbers. */
const stylesOf = remember((_look: Look) => new Map<string | undefined, Partial<Style>>());

function makeStyle(look: Look): Partial<Style> {
  const line = { style: 'thin' } as const;
  return {
    font: {
      name: look.font,
      size: look.size,
      bold: look.bold ?? false,
      color: argbOf(look.color ?? '000000'),
    },
    alignment: { horizontal: look.horizontal, vertical: look.vertical, wrapText: true },
    ...(look.bordered ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
    ...(look.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: argbOf(look.fill) } }),
    protection: { locked: look.unlocked !== true },
  };
}

/** A colour `RRGGBB` in the terms of exceljs, opaque. */
export function argbOf(color: string): { argb: string } {
  return { argb: `FF${color}` };
}
