import { areaAddress, type Area } from '../../../core/draw/address.js';
import { joinAreas } from '../../../core/draw/joinAreas.js';
import type { Placed } from '../../../core/draw/layout.js';
import { looks, type Look } from '../../../core/draw/looks.js';
import { groupBy } from '../../../core/form/group.js';
import { areaOf, spotsIn } from '../../drawing/placedArea.js';

/** Paints the looks of cells; cells that look the same are painted together, in few rectangles. */
export function paintLooks(sheet: Excel.Worksheet, cells: readonly Placed[]): void {
  for (const [look, area] of areasBy(cells, (cell) => cell.look)) paintArea(sheet, area, looks[look]);
  for (const [format, area] of areasBy(cells, ({ numberFormat }) => numberFormat))
    if (format !== undefined) sheet.getRange(areaAddress(area)).numberFormat = repeat(area, format);
}

/** The areas of the cells that have the same key, with that key. */
function areasBy<Key>(
  cells: readonly Placed[],
  keyOf: (cell: Placed) => Key,
): readonly (readonly [Key, Area])[] {
  return groupBy(cells, keyOf).flatMap((group) => {
    const spots = group.flatMap((placed) => spotsIn(areaOf(placed)));
    const areas = group[0] ? joinAreas(spots) : [];
    return areas.map((area) => [keyOf(group[0] as Placed), area] as const);
  });
}

function paintArea(sheet: Excel.Worksheet, area: Area, look: Look): void {
  const range = sheet.getRange(areaAddress(area));
  paintFormat(range.format, look);
  if (look.bordered) drawBorders(range.format, area);
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
