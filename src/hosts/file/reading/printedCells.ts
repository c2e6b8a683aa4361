import type { Area } from '../../../core/draw/address.js';
import { MOST_AREAS } from '../../unprinted.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import { parseArea } from './cellPlace.js';

/** The name under which a workbook keeps the areas of a sheet that are printed. */
export const PRINT_AREA = '_xlnm.Print_Area';

/** An area of a sheet, `'表 三'!$A$1:$J$29`, before the next one; of whole columns or rows, `A:C`, `1:9`. */
const REFERENCE = /('(?:[^']|'')*'|[^'!,(]*)!([$A-Z\d:]+)(?:,|$)/giy;
const [COLUMNS, ROWS] = [/^([A-Z]+):([A-Z]+)$/i, /^(\d+):(\d+)$/];

/**
 * The areas that a reference names; none where it names something else, as a formula does, or cells of
 * another sheet than this one, as in a workbook whose sheets were counted anew.
 */
export function printedAreas(reference: string, sheet?: string): readonly Area[] {
  const areas: Area[] = [];
  const text = reference.trim();
  REFERENCE.lastIndex = 0;
  for (let end = 0; end < text.length; end = REFERENCE.lastIndex) {
    const [, owner = '', written] = REFERENCE.exec(text) ?? [];
    const isOwn = sheet === undefined || nameOf(owner).toLowerCase() === sheet.toLowerCase();
    const area = written === undefined || !isOwn ? undefined : areaOf(written.replaceAll('$', ''));
    if (!area || areas.length === MOST_AREAS) return [];
    areas.push(area);
  }
  return areas;
}

/** The name of a sheet as a reference writes it: 'A''s'. */
function nameOf(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

function areaOf(written: string): Area | undefined {
  const [, first, last] = COLUMNS.exec(written) ?? [];
  if (first !== undefined) return parseArea(`${first}1:${last}${LAST_ROW}`);
  const [, from, to] = ROWS.exec(written) ?? [];
  const rows = { left: 1, right: LAST_COLUMN, top: Number(from), bottom: Number(to) };
  return from === undefined ? parseArea(written) : rows;
}
