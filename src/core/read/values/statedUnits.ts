import { fold } from '../../form/fold.js';
import { unitStated } from '../../form/labelNote.js';
import { isUnit } from '../../form/number.js';
import type { View } from '../view/view.js';

/** The longest text that is a unit alone: (单位:万元). */
const LONGEST = 10;
/** A unit with or without 单位 before it, and in brackets or not. */
const UNIT_ALONE = /^\(?(?:单位[:：为]?)?([^():：]{1,4})\)?$/;

/**
 * The unit of amounts that a row states, beside them (元, 单位：万元) or in brackets behind its label; undefined
 * where it states none, or several.
 */
export function unitOfRow(view: View, row: number): string | undefined {
  const units = new Set<string>();
  for (const { value } of view.rows.get(row) ?? []) {
    if (typeof value !== 'string') continue;
    const key = fold(value);
    const alone = key.length <= LONGEST ? UNIT_ALONE.exec(key)?.[1] : undefined;
    const unit = alone !== undefined && isUnit(alone) ? alone : unitStated(key);
    if (unit !== undefined) units.add(unit);
  }
  const [unit, ...more] = units;
  return more.length === 0 ? unit : undefined;
}

/** A unit that a line above a table states for it: 单位：元, （金额单位：万元）. */
const UNIT_ABOVE = /^\(?(?:金额)?单位[:：为]?([^():：]{1,4})\)?$/;

/** The units of money that texts above a row state for a table, each once. */
export function unitsAbove({ keys }: View, row: number): readonly string[] {
  const units = keys
    .filter((key) => key.row < row && key.key.length <= LONGEST)
    .map(({ key }) => UNIT_ABOVE.exec(key)?.[1] ?? '');
  return [...new Set(units.filter(isUnit))];
}
