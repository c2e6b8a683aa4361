import type { CellsObject } from './objects.js';
import { shiftArea, type LineShift } from './shift.js';
import type { BookEvent } from './state.js';

/** The numbers of event types in Office.js. */
const TYPES: Readonly<Record<BookEvent['type'], number>> = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
};

/** An event as the client library takes it. */
export interface WireEvent {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** The number of handlers on the page by type and target. */
export type Listeners = Map<string, number>;

/** Adds or removes a handler of a type and target. */
export function countListener(listeners: Listeners, type: string, target: string, by: 1 | -1): void {
  const key = `${type} ${target}`;
  listeners.set(key, Math.max(0, (listeners.get(key) ?? 0) + by));
}

/**
 * What is sent for an event: one entry for the handlers on its sheet, one for those on all sheets.
 * `referenceId` keeps the changed cells for the handler's `getRange`; `tellsTrigger` is false where Excel is
 * too old to tell that the add-in itself caused it.
 */
export function entriesFor(
  event: BookEvent,
  listeners: Listeners,
  referenceId: () => string,
  tellsTrigger: boolean,
): readonly WireEvent[] {
  return [event.sheet, 'Workbook']
    .filter((target) => (listeners.get(`${event.type} ${target}`) ?? 0) > 0)
    .map((targetId) => ({
      messageCategory: 65536,
      messageType: TYPES[event.type],
      targetId,
      message: JSON.stringify({
        ...messageOf(event),
        ...(tellsTrigger ? { triggerSource: event.by === 'addin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
        ...(event.type === 'changed' ? { referenceId: referenceId() } : {}),
      }),
    }));
}

function messageOf({
  sheet,
  by,
  facts: { shift: _, ...facts },
}: BookEvent): Readonly<Record<string, unknown>> {
  return {
    ...facts,
    worksheetId: sheet,
    source: by === 'coauthor' ? 'Remote' : 'Local',
  };
}

/** Moves kept ranges along when rows or columns of their sheet move. */
export function moveKept(kept: Iterable<CellsObject>, { sheet, facts }: BookEvent): void {
  const shift = facts['shift'] as LineShift | undefined;
  if (!shift) return;
  for (const cells of kept)
    if (cells.sheet.id === sheet) cells.areas = cells.areas.flatMap((area) => shiftArea(area, shift) ?? []);
}
