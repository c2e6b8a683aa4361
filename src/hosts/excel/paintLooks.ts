import { areaAddress, joinAreas, type Area } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';
import { looks, type Look } from '../../core/draw/looks.js';
import { groupBy } from '../../core/form/group.js';
import { areaOf, spotsIn } from '../drawing/placedArea.js';

/** Paints the looks of cells; cells that look the same are painted together, in few rectangles. */
export function paintLooks(sheet: Excel.Worksheet, cells: readonly Placed[]): void {
  for (const group of groupBy(cells, ({ look, numberFormat }) => `${look} ${numberFormat ?? ''}`)) {
    const [first] = group;
    if (!first) continue;
    const spots = group.flatMap((placed) => spotsIn(areaOf(placed)));
    for (const area of joinAreas(spots)) paintArea(sheet, area, first);
  }
}

function paintArea(sheet: Excel.Worksheet, area: Area, { look, numberFormat }: Placed): void {
  const range = sheet.getRange(areaAddress(area));
  paintFormat(range.format, looks[look]);
  if (looks[look].bordered) drawBorders(range.format, area);
  if (numberFormat !== undefined) range.numberFormat = repeat(area, numberFormat);
}

function paintFormat(format: Excel.RangeFormat, look: Look): void {
  format.font.name = look.font;
  format.font.size = look.size;
  format.font.color = `#${look.color ?? '000000'}`;
  if (look.bold) format.font.bold = true;
  format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[look.horizontal];
  format.verticalAlignment = look.vertical === 'top' ? 'Top' : 'Center';
  format.wrapText = true;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.unlocked) format.protection.locked = false;
}

function drawBorders({ borders }: Excel.RangeFormat, { top, left, bottom, right }: Area): void {
  const inside = [
    ...(bottom > top ? ['InsideHorizontal' as const] : []),
    ...(right > left ? ['InsideVertical' as const] : []),
  ];
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside] as const)
    borders.getItem(side).style = 'Continuous';
}

function repeat({ top, left, bottom, right }: Area, format: string): string[][] {
  return Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => format),
  );
}
