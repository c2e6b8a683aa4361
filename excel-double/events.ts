import { shiftArea, type LineShift } from './areas.js';
import type { BookState, Happening } from './state.js';

const TYPES: Readonly<Record<Happening['type'], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  nameChanged: 25,
  protectionChanged: 24,
};

/** An event on the wire. */
export interface Entry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Who listens on the page: the number of handlers by type and target. */
export type Listeners = Map<string, number>;

/** Counts a handler of a type and target in or out. */
export function countListener(listeners: Listeners, type: string, target: string, by: 1 | -1): void {
  const key = `${type} ${target}`;
  listeners.set(key, Math.max(0, (listeners.get(key) ?? 0) + by));
}

/** What is sent for something that happened: to the handlers on its sheet and to those on all sheets. */
export function entriesFor(
  happening: Happening,
  listeners: Listeners,
  referenceId: () => string,
): readonly Entry[] {
  const {
    type,
    sheet,
    by,
    facts: { shift: _, ...facts },
  } = happening;
  return [sheet, 'Workbook']
    .filter((target) => (listeners.get(`${type} ${target}`) ?? 0) > 0)
    .map((targetId) => ({
      messageCategory: 65536,
      messageType: TYPES[type],
      targetId,
      message: JSON.stringify({
        ...facts,
        worksheetId: sheet,
        source: by === 'coauthor' ? 'Remote' : 'Local',
        triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        ...(type === 'changed' || type === 'formatChanged' ? { referenceId: referenceId() } : {}),
      }),
    }));
}

/** Moves what is kept of a sheet along when its rows or columns move. */
export function moveKept(
  kept: Iterable<{
    readonly sheet: { readonly id: string };
    areas: BookState['sheets'][number]['selection'];
  }>,
  { sheet, facts }: Happening,
): void {
  const shift = facts['shift'] as LineShift | undefined;
  if (!shift) return;
  for (const cells of kept)
    if (cells.sheet.id === sheet) cells.areas = cells.areas.flatMap((area) => shiftArea(area, shift) ?? []);
}
