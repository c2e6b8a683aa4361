import { fold } from '../../form/fold.js';
import { unitStated } from '../../form/labelNote.js';
import { isUnit } from '../../form/number.js';
import { remember } from '../../form/remember.js';
import type { Key, View } from '../view/view.js';

/** The longest text that is a unit alone: (单位:万元). */
const LONGEST = 10;
/** A unit alone, in brackets or not, with what says that it is one or without: 元, （单位：元）, 金额单位：万元. */
const UNIT_ALONE = /^\(?((?:金额)?单位[:：为]?)?([^():：]{1,4})\)?$/;

/**
 * The unit of amounts that a row states, beside them (元, 单位：万元) or in brackets behind its label; undefined
 * where it states none, or several.
 */
export function unitOfRow(view: View, row: number): string | undefined {
  const units = new Set<string>();
  for (const { value } of view.rows.get(row) ?? []) {
    if (typeof value !== 'string') continue;
    const key = fold(value);
    const unit = unitAlone(key)?.unit ?? unitStated(key);
    if (unit !== undefined) units.add(unit);
  }
  const [unit, ...more] = units;
  return more.length === 0 ? unit : undefined;
}

/** The units of money that texts above a row state for a table (单位：元), each once. */
export function unitsAbove({ keys }: View, row: number): readonly string[] {
  return [...new Set(unitLines(keys).flatMap((line) => (line.row < row ? [line.unit] : [])))];
}

const unitLines = remember((keys: readonly Key[]) =>
  keys.flatMap(({ key, row }) => {
    const { unit, isSaid } = unitAlone(key) ?? {};
    return unit !== undefined && isSaid ? [{ unit, row }] : [];
  }),
);

/** The unit that a folded text is, and whether it says that it is one. */
function unitAlone(key: string) {
  const [, said, unit = ''] = (key.length <= LONGEST ? UNIT_ALONE.exec(key) : null) ?? [];
  return isUnit(unit) ? { unit, isSaid: said !== undefined } : undefined;
}
