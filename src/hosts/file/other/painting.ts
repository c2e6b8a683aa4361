import { spotKey, type Spot } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import { USUAL_PALETTE } from '../colours/palette.js';
import { isTinyType } from '../colours/tinyType.js';
import type { ConditionalLook } from '../reading/conditionalLooks.js';
import { cellPainter, type PaintStyles } from '../reading/paintCells.js';
import { MOST_AREAS, type PaintRule } from '../reading/paintRules.js';
import type { RunGround } from './binaryRuns.js';

/** The conditional formats of a sheet of a binary workbook, and the number of the format of each figure. */
export interface SheetPaint {
  /** How many areas they have. */
  count: number;
  readonly rules: PaintRule[];
  readonly formats: Map<number, number>;
}

/** The conditional formats of a sheet of which nothing is known yet. */
export function startPaint(): SheetPaint {
  return { count: 0, rules: [], formats: new Map() };
}

/** How cells look by the formats of a binary workbook, and what its conditional formats may change. */
export function stylesOfGrounds(
  grounds: readonly (RunGround | undefined)[],
  looks: readonly ConditionalLook[],
): PaintStyles {
  const formats = grounds.map(
    (on) => on && { colour: on.font.colour, ground: on.ground, isTiny: isTinyType(on.font.size) },
  );
  const palette = grounds.find((on) => on !== undefined)?.palette ?? USUAL_PALETTE;
  return { formats: () => formats, looks: () => looks, palette: () => palette };
}

/** A sheet as its conditional formats paint it: what they hide is marked, what they show is not. */
export function painted(sheet: Sheet, paint: SheetPaint | undefined, styles: PaintStyles): Sheet {
  if (!paint || paint.rules.length === 0 || paint.count > MOST_AREAS) return sheet;
  const painter = cellPainter(styles);
  const formatAt = (place: Spot) => String(paint.formats.get(spotKey(place)) ?? 0);
  for (const cell of sheet.cells) painter.note(cell, formatAt(cell));
  return { ...sheet, cells: painter.paint(sheet.cells, paint.rules) };
}
