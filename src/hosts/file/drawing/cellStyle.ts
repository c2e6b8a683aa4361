import type { Style } from 'exceljs';
import type { Look } from '../../../core/draw/looks.js';

/** A look in the terms of exceljs. */
export function styleOf(look: Look): Partial<Style> {
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
