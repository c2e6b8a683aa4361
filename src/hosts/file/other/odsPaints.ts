import { contains, spotKey, type Area, type Spot } from '../../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../../core/draw/sheet.js';
import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { knownIn, MOST_JUDGED, MOST_SUPPOSED } from '../reading/paintCells.js';
import { MOST_AREAS } from '../reading/paintRules.js';
import type { CellContent } from './cellContent.js';
import { areasIn } from './odsBars.js';
import {
  appliedBy,
  laterConditionOf,
  periodConditionOf,
  unknownOf,
  type AppliedStyles,
  type OdsCondition,
} from './odsCondition.js';

/** So many cells without conditions in their style may have some of LibreOffice: more than a form has. */
const MOST_PLAIN = 2000;

/** Cells that are alike, with the conditions in their style. */
export interface ConditionedCells {
  readonly area: Area;
  readonly conditions: readonly OdsCondition[];
  /** The number in them; not one where they hold something else. */
  readonly value: number;
  /** What is in them in the look that conditional formats give. */
  readonly read: (applied: AppliedStyles) => CellContent | undefined;
}

/** The conditional formats of the sheets of a document. */
export interface OdsPaints {
  readonly open: (element: NamedElement) => void;
  /** Takes cells with conditions in their style; of those with none, the first ones of a sheet. */
  readonly add: (cells: ConditionedCells) => void;
  /** Takes cells under merged ones that hold something: what is not known to formulas. */
  readonly cover: (area: Area) => void;
  /** The cells of a sheet as they paint them. */
  readonly paint: (sheet: Sheet) => readonly SheetCell[];
}

/** A conditional format of LibreOffice. */
interface LaterFormat {
  readonly areas: readonly Area[];
  readonly conditions: OdsCondition[];
}

/** The conditional formats of a sheet, and its cells in styles with conditions. */
interface OdsPaint {
  readonly formats: LaterFormat[];
  readonly cells: ConditionedCells[];
  readonly covered: Set<number>;
}

/**
 * Collects conditional formats. LibreOffice writes all those of a sheet behind its rows, and the first one of
 * a cell in its style too, as the only ones that other programs write.
 */
export function odsPaints(current: () => Sheet | undefined): OdsPaints {
  const found = new Map<Sheet, OdsPaint>();
  const ofCurrent = () => {
    const sheet = current();
    const paint = (sheet && found.get(sheet)) ?? { formats: [], cells: [], covered: new Set<number>() };
    if (sheet) found.set(sheet, paint);
    return paint;
  };
  return {
    add: (cells) => {
      const { cells: known } = ofCurrent();
      if (cells.conditions.length > 0 || known.length < MOST_PLAIN) known.push(cells);
    },
    cover: (area) => {
      const { covered } = ofCurrent();
      for (const spot of spotsIn(area))
        if (covered.size < MOST_PLAIN) covered.add(spotKey(spot));
        else break;
    },
    open: ({ name, attributes }) => {
      if (name === 'calcext:conditional-format')
        ofCurrent().formats.push({
          areas: areasIn(attributes.get('calcext:target-range-address') ?? ''),
          conditions: [],
        });
      else if (name === 'calcext:condition') addCondition(ofCurrent().formats.at(-1), attributes);
      else if (name === 'calcext:date-is')
        ofCurrent().formats.at(-1)?.conditions.push(periodConditionOf(attributes));
    },
    paint: (sheet) => paintCells(sheet.cells, found.get(sheet)),
  };
}

function addCondition(format: LaterFormat | undefined, attributes: NamedElement['attributes']): void {
  format?.conditions.push(laterConditionOf(attributes, format.areas));
}

function paintCells(cells: readonly SheetCell[], paint: OdsPaint | undefined): readonly SheetCell[] {
  if (!paint || paint.cells.length === 0) return cells;
  const values = new Map(cells.map((cell) => [spotKey(cell), knownIn(cell)]));
  let left = MOST_JUDGED;
  const numberAt = (place: Spot) => {
    left -= 1;
    return left < 0 || paint.covered.has(spotKey(place)) ? Number.NaN : values.get(spotKey(place));
  };
  const painted = new Map<number, CellContent | undefined>();
  const perhaps = new Set<number>();
  const formatsOf = formatFinder(paint.formats);
  for (const { area, conditions, value, read } of paint.cells)
    for (const spot of spotsIn(area)) {
      const formats = formatsOf(spot) ?? [conditions];
      left -= formats.reduce((all, each) => all + each.length, 1);
      if (left <= 0) break;
      const placed = { ...spot, value };
      const applied = appliedBy(formats, placed, numberAt);
      if (applied.held.length > 0) painted.set(spotKey(spot), read(applied));
      const unknown = unknownOf(formats, placed, numberAt).slice(0, MOST_SUPPOSED);
      left -= formats.length * unknown.length;
      const isHiddenBy = (supposed: OdsCondition | null) =>
        read(appliedBy(formats, placed, numberAt, supposed))?.isInvisible === true;
      if (unknown.length > 0 && [null, ...unknown].some(isHiddenBy)) perhaps.add(spotKey(spot));
    }
  return painted.size + perhaps.size === 0
    ? cells
    : cells.map((cell) => {
        const content = painted.get(spotKey(cell));
        const seen: SheetCell = content ? { row: cell.row, column: cell.column, ...content } : cell;
        return perhaps.has(spotKey(cell)) && !seen.isInvisible ? { ...seen, isUnsure: true } : seen;
      });
}

/** Finds the conditions of the formats of a cell; undefined where only its style has any. */
function formatFinder(
  formats: readonly LaterFormat[],
): (spot: Spot) => readonly (readonly OdsCondition[])[] | undefined {
  const count = formats.reduce((all, { areas }) => all + areas.length, 0);
  if (count === 0 || count > MOST_AREAS) return () => undefined;
  return (spot) =>
    formats
      .filter(({ areas }) => areas.some((area) => contains(area, spot)))
      .map(({ conditions }) => conditions);
}

function* spotsIn({ top, left, bottom, right }: Area): Generator<Spot> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield { row, column };
}
