import { parseArea } from './areas.js';
import { countListener, type Listeners } from './events.js';
import type { BookState } from './state.js';
import { areasThing, rangeThing, type CellsThing, type Desk } from './things.js';

/** What a connection remembers between requests. */
export interface Memory {
  readonly desk: Desk;
  readonly listeners: Listeners;
  /** Ranges that the page keeps, by reference id. */
  readonly kept: ReadonlyMap<string, CellsThing>;
  /** Keeps the cells of an event, so that its `getRange` finds them. */
  readonly keepCells: (sheet: string, address: string) => string;
}

/** Remembers nothing yet. */
export function openMemory(book: BookState): Memory {
  const kept = new Map<string, CellsThing>();
  const listeners: Listeners = new Map();
  let number = 0;
  const keep = (cells: CellsThing) => {
    if (cells.keptAs !== undefined && kept.has(cells.keptAs)) return cells.keptAs;
    number += 1;
    const id = `${cells.sheet.id}#${number}`;
    kept.set(id, cells);
    cells.keptAs = id;
    return id;
  };
  return {
    listeners,
    kept,
    keepCells: (id, address) => {
      const sheet = book.sheets.find((each) => each.id === id);
      const areas = address.split(',').flatMap((part) => parseArea(part) ?? []);
      return sheet && areas.length > 0
        ? keep(areas.length === 1 && areas[0] ? rangeThing(sheet, areas[0]) : areasThing(sheet, areas))
        : '';
    },
    desk: {
      book,
      keep,
      kept: (id) => kept.get(id),
      release: (id) => {
        kept.delete(id);
      },
      listen: (type, target, by) => {
        countListener(listeners, type, target, by);
      },
    },
  };
}
