import { subtractAll, type Area } from './areas.js';
import type { Check, SheetState } from './state.js';

/** Sets the data validation of some cells; undefined removes it. */
export function setCheck(sheet: SheetState, areas: readonly Area[], check: Check | undefined): void {
  const others = sheet.checks
    .map((placed) => ({ check: placed.check, areas: subtractAll(placed.areas, areas) }))
    .filter((placed) => placed.areas.length > 0);
  sheet.checks = [...others, ...(check ? [{ areas, check }] : [])];
}
