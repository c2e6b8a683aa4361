import { parseArea } from './address.js';
import { countListener, type Listeners } from './events.js';
import { areasObject, rangeObject, type CellsObject, type Context } from './objects.js';
import type { BookState } from './state.js';

/** What a connection remembers between requests. */
interface Memory {
  readonly context: Context;
  readonly listeners: Listeners;
  /** Ranges that the page keeps, by reference id. */
  readonly kept: ReadonlyMap<string, CellsObject>;
  /** Keeps the cells of an event, so that its `getRange` finds them; returns the reference id. */
  readonly keepCells: (sheet: string, address: string) => string;
}

/** The memory of a new connection. */
export function openMemory(book: BookState): Memory {
  const kept = new Map<string, CellsObject>();
  const listeners: Listeners = new Map();
  const keep = keepIn(kept);
  return {
    listeners,
    kept,
    keepCells: (id, address) => {
      const cells = cellsAt(book, id, address);
      return cells ? keep(cells) : '';
    },
    context: {
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

/** Each range is kept under one id, however often it is asked for. */
function keepIn(kept: Map<string, CellsObject>): (cells: CellsObject) => string {
  let number = 0;
  return (cells) => {
    if (cells.keptAs !== undefined && kept.has(cells.keptAs)) return cells.keptAs;
    number += 1;
    const id = `${cells.sheet.id}#${number}`;
    kept.set(id, cells);
    cells.keptAs = id;
    return id;
  };
}

function cellsAt(book: BookState, id: string, address: string): CellsObject | undefined {
  const sheet = book.sheets.find((each) => each.id === id);
  const areas = address.split(',').flatMap((part) => parseArea(part) ?? []);
  const [first] = areas;
  if (!sheet || !first) return undefined;
  return areas.length === 1 ? rangeObject(sheet, first) : areasObject(sheet, areas);
}
