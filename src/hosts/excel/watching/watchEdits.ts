import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import { DELETED, takeExpected, type Silence } from '../connection/silence.js';

/** What is heard while the workbook is watched. */
export interface EditListener {
  /** Cells of a sheet were edited, or the sheet was added or deleted; `sheet` is its id where Excel tells. */
  readonly edited: (sheet: string | undefined, isCells: boolean) => void;
  /** Another cell or sheet was selected: no cell is being edited any more. */
  readonly left: () => void;
  /** Formulas were calculated, by Excel itself or at F9, or the add-in wrote what this pane did not. */
  readonly calculated: () => void;
}

/** A workbook that is watched. */
export interface EditWatch {
  /** Watches sheets that are not watched yet; does nothing where Excel watches all by itself. */
  readonly follow: (ids: Iterable<string>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Handlers that were added in one exchange, and how to remove them. */
type Remove = () => Promise<void>;

/**
 * Tells of each edit that is not our own, a co-author's too, and of sheets that are added and deleted. From
 * ExcelApi 1.9 on Excel reports on all sheets at once, before that on each sheet that is followed. Events get
 * lost in any version, so nothing may depend on receiving every one.
 */
export async function watchEdits(
  connection: Connection,
  listener: EditListener,
  silence: Silence,
): Promise<EditWatch> {
  const heard = hear(listener, silence);
  const followed = new Set<string>();
  const removes: Remove[] = [];
  const follow: EditWatch['follow'] = async (ids) => {
    const missed = [...ids].filter((id) => !followed.has(id));
    if (connection.isSupported('1.9') || missed.length === 0) return;
    removes.push(await listenToSheets(connection, missed, heard));
    for (const id of missed) followed.add(id);
  };
  const onAdded = (id: string | undefined) => {
    const isOurs = takeExpected(silence);
    if (isOurs) return;
    heard.added(id);
    // Where it is refused now, the sheet is followed when the workbook is read next, as our own are.
    if (id !== undefined) void follow([id]).catch(() => undefined);
  };
  const ids = await listenToBook(connection, heard, onAdded, removes);
  for (const id of ids) followed.add(id);
  return {
    follow,
    stop: async () => {
      heard.stop();
      // A workbook that is closing answers no more; nothing is lost with it.
      for (const remove of removes) await remove().catch(() => undefined);
    },
  };
}

type Heard = ReturnType<typeof hear>;

/** The handlers: they do nothing once stopped. */
function hear({ edited, left, calculated }: EditListener, silence: Silence) {
  let isOn = true;
  const whileOn =
    <Event>(handle: (event: Event) => void) =>
    async (event: Event) => {
      if (isOn) handle(event);
    };
  return {
    stop: () => {
      isOn = false;
    },
    changed: whileOn((change: Excel.WorksheetChangedEventArgs) => {
      const isExpected = change.source !== 'Remote' && takeExpected(silence, change.address);
      if (isEdit(change, isExpected)) edited(change.worksheetId, true);
      // Another pane of the add-in, in a second window of the workbook, writes as the same add-in.
      else if (!isExpected) calculated();
    }),
    added: (id: string | undefined) => {
      if (isOn) edited(id, false);
    },
    deleted: whileOn((event: Excel.WorksheetDeletedEventArgs | undefined) => {
      if (!takeExpected(silence, DELETED)) edited(event?.worksheetId, false);
    }),
    left: whileOn(() => left()),
    calculated: whileOn(() => calculated()),
  };
}

/** True for an edit of the user or of a co-author: not our own. */
function isEdit(
  { source, triggerSource }: Partial<Excel.WorksheetChangedEventArgs>,
  isExpected: boolean,
): boolean {
  if (source === 'Remote') return true;
  return triggerSource === undefined ? !isExpected : triggerSource !== 'ThisLocalAddin';
}

/** Listens to the workbook, and returns the ids of the sheets that are listened to one by one. */
async function listenToBook(
  { exchange, isSupported }: Connection,
  heard: Heard,
  onAdded: (id: string | undefined) => void,
  removes: Remove[],
): Promise<readonly string[]> {
  const listen = async (hearsMore: boolean) =>
    exchange(async (context, sync) => {
      const { worksheets } = context.workbook;
      if (!isSupported('1.9')) {
        worksheets.load('items/id');
        await sync();
      }
      const targets = isSupported('1.9') ? [worksheets] : worksheets.items;
      const handlers = [
        ...targets.flatMap((target) => listenToCells(target, heard, isSupported, hearsMore)),
        worksheets.onAdded.add(async (event) => onAdded(event.worksheetId)),
        worksheets.onDeleted.add(heard.deleted),
        ...(hearsMore ? [worksheets.onActivated.add(heard.left)] : []),
      ];
      await sync();
      removes.push(removeAll(handlers, sync));
      return isSupported('1.9') ? [] : worksheets.items.map(({ id }) => id);
    });
  try {
    return await listen(true);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'officeRefused') throw error;
    // Hearing of edits matters more than hearing that a cell was left or formulas calculated.
    return listen(false);
  }
}

async function listenToSheets(
  { exchange, isSupported }: Connection,
  ids: readonly string[],
  heard: Heard,
): Promise<Remove> {
  return exchange(async ({ workbook: { worksheets } }, sync) => {
    const handlers = ids.flatMap((id) => listenToCells(worksheets.getItem(id), heard, isSupported, true));
    await sync();
    return removeAll(handlers, sync);
  });
}

/** Handlers on all sheets or on one. */
function listenToCells(
  target: Excel.WorksheetCollection | Excel.Worksheet,
  heard: Heard,
  isSupported: Connection['isSupported'],
  hearsMore: boolean,
): readonly { readonly remove: () => void }[] {
  return [
    target.onChanged.add(heard.changed),
    ...(hearsMore ? [target.onSelectionChanged.add(heard.left)] : []),
    ...(hearsMore && isSupported('1.8') ? [target.onCalculated.add(heard.calculated)] : []),
  ];
}

function removeAll(handlers: readonly { readonly remove: () => void }[], sync: () => Promise<void>): Remove {
  return async () => {
    for (const handler of handlers) handler.remove();
    await sync();
  };
}
