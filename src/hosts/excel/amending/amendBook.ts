import { parseAddress } from '../../../core/draw/address.js';
import { Problem } from '../../../core/report/problem.js';
import type { Amendment, AmendmentBasis, AmendmentPlan } from '../../host.js';
import type { Connection } from '../connection/connect.js';
import type { Silence } from '../connection/silence.js';
import { paintNew } from '../drawing/drawSheets.js';
import type { BookRead } from '../reading/readBook.js';
import { actOnce } from './actOnce.js';
import { askAlong } from './askAlong.js';
import { askCells, refuseLocked, unknownCells, type CellStates } from './askCells.js';
import { askList, belowList, type ListSheet } from './askList.js';
import { bySheet, keyOfCell, placeEntries, type CellsOfSheet, type PlacedEntry } from './placeCells.js';
import { putCells } from './putCells.js';
import { askOpen, type KnownOfBook } from './writeEntries.js';

/** What of the host an amendment needs. */
interface AmendingHost extends KnownOfBook {
  /** Reads over a connection, and keeps what it read. */
  readonly read: (connection: Connection, only?: readonly string[]) => Promise<BookRead>;
  /** True for a sheet that was there when the workbook was read last. */
  readonly isKnown: (sheet: string) => boolean;
  readonly silence: Silence;
}

/** What was asked beside the sheets. */
interface AskedBook {
  readonly states: CellStates;
  /** The list; an item where it was only asked whether it exists. */
  readonly list: ListSheet | Excel.Worksheet | undefined;
  readonly isClosed: boolean;
  readonly isReadOnly: boolean;
}

/** What is known of the workbook before an amendment. */
interface Basis extends AskedBook {
  readonly read: BookRead;
  readonly list: ListSheet | undefined;
}

/**
 * Reads and writes as one act, in two exchanges: the first asks for everything that could refuse the second,
 * which fills the list before all other cells. More are needed where sheets or cells are elsewhere than they
 * were. Returns the ids of the new sheets by name.
 */
export async function amendBook(
  connection: Connection,
  asked: AmendmentBasis,
  plan: AmendmentPlan,
  host: AmendingHost,
): Promise<ReadonlyMap<string, string>> {
  const basis = await learn(connection, asked, host);
  const { read, list } = basis;
  const made = plan(
    read.sheets.filter(({ name }) => name !== list?.name),
    list,
  );
  return made ? carryOut(connection, made, basis, host) : new Map();
}

async function learn(connection: Connection, asked: AmendmentBasis, host: AmendingHost): Promise<Basis> {
  const along = askAlong(connection, (context) => askBasis(context, connection, asked, host));
  const read = await host.read(along.connection, asked.only);
  // A sheet was renamed or deleted since: only what the workbook itself tells is asked again.
  const anew = { cells: [], list: asked.list };
  const found =
    along.answer() ??
    (await connection.exchange(async (context, sync) => {
      const answer = askBasis(context, connection, anew, { ...host, isKnown: () => false });
      await sync();
      return answer();
    }));
  const { list } = found;
  if (!list || 'cells' in list) return { ...found, read, list };
  const late = await connection.exchange(async ({ workbook: { worksheets } }, sync) => {
    const answer = askList(worksheets.getItem(list.name));
    await sync();
    return answer();
  });
  return { ...found, read, list: late };
}

function askBasis(
  { workbook }: Excel.RequestContext,
  { isSupported }: Connection,
  { cells, list: name }: AmendmentBasis,
  { idOf, isKnown }: AmendingHost,
): () => AskedBook {
  const { worksheets } = workbook;
  const protection = workbook.protection.load('protected');
  if (isSupported('1.8')) workbook.load('readOnly');
  const places = cells.map((address) => parseAddress(address));
  const states = askCells(worksheets, bySheet(places, idOf));
  const list = name !== undefined && isKnown(name) ? askList(worksheets.getItem(idOf(name))) : undefined;
  const other = list || name === undefined ? undefined : worksheets.getItemOrNullObject(name).load('name');
  return () => ({
    states: states(),
    list: list?.() ?? (other?.isNullObject === false ? other : undefined),
    isClosed: protection.protected,
    isReadOnly: isSupported('1.8') && workbook.readOnly,
  });
}

async function carryOut(
  connection: Connection,
  { layouts, entries }: Amendment,
  basis: Basis,
  { isDated, silence }: AmendingHost,
): Promise<ReadonlyMap<string, string>> {
  const { list, read } = basis;
  const fresh = layouts.map(({ sheet }) => sheet);
  if (basis.isReadOnly) throw new Problem('readOnly');
  if (fresh[0] !== undefined && basis.isClosed) throw new Problem('bookProtected', { sheet: fresh[0] });
  const idOf = (sheet: string) => (sheet === list?.name ? list.id : (read.ids.get(sheet) ?? sheet));
  const isFirst = ({ sheet }: CellsOfSheet) => sheet === list?.name || fresh.includes(sheet);
  const placed = bySheet(placeEntries(entries), idOf);
  const sheets = [...placed.filter(isFirst), ...placed.filter((each) => !isFirst(each))];
  const before = await completeStates(connection, sheets, basis, fresh);
  const added = new Map<string, string>();
  // No facts: no cell is locked, so what is denied is denied for the whole workbook.
  await actOnce(connection, sheets, before, async () =>
    connection.exchange(async ({ workbook: { worksheets } }, sync) => {
      const drawn = layouts.map((layout) => paintNew(worksheets, layout, connection.isSupported, silence));
      putCells(worksheets, sheets, isDated, silence);
      await sync();
      for (const { name, id } of drawn) added.set(name, id);
    }),
  );
  return added;
}

/** The states of all cells that will be filled; throws `sheetProtected` where one is locked. */
async function completeStates(
  connection: Connection,
  sheets: readonly CellsOfSheet<PlacedEntry>[],
  { states: known, list }: Basis,
  fresh: readonly string[],
): Promise<CellStates> {
  const states = new Map(known);
  const isEmpty = (sheet: string) => fresh.includes(sheet) || (sheet === list?.name && !list.isProtected);
  for (const { sheet, id, cells } of sheets)
    if (isEmpty(sheet)) for (const cell of cells) states.set(keyOfCell(id, cell), belowList(sheet));
  const unknown = unknownCells(sheets, states);
  if (unknown.length > 0)
    for (const [key, state] of await askOpen(connection, unknown)) states.set(key, state);
  const keys = sheets.flatMap(({ id, cells }) => cells.map((cell) => keyOfCell(id, cell)));
  refuseLocked(states, keys);
  return states;
}
