import type { Connection } from './connect.js';

/** The addresses that our own writing has changed, and how many events of each are still to come. */
export interface Silence {
  readonly expected: Map<string, number>;
}

/** Notes that our own writing will raise an event, for a version of Excel that does not tell whose it is. */
export function expectChange({ expected }: Silence, address: string): void {
  expected.set(address, (expected.get(address) ?? 0) + 1);
}

type SheetChange = Excel.WorksheetChangedEventArgs;

/**
 * Calls back after each edit of the user at this computer. From ExcelApi 1.9 on Excel reports changes of all
 * sheets at once, before that those of each existing sheet. Events get lost in any version, so nothing may
 * depend on receiving every one. The function returned stops the calls.
 */
export async function watchEdits(
  { exchange, isSupported }: Connection,
  edited: () => void,
  silence: Silence,
): Promise<() => Promise<void>> {
  let isOn = true;
  const onChange = async (change?: SheetChange) => {
    if (!isOn) return;
    const isExpected = change !== undefined && takeExpected(silence, change.address);
    if (!change || isEdit(change, isExpected)) edited();
  };
  return exchange(async (context, sync) => {
    const { worksheets } = context.workbook;
    if (!isSupported('1.9')) {
      worksheets.load('items/id');
      await sync();
    }
    const changes = isSupported('1.9')
      ? [worksheets.onChanged.add(onChange)]
      : worksheets.items.map((sheet) => sheet.onChanged.add(onChange));
    const handlers = [...changes, worksheets.onDeleted.add(async () => onChange())];
    await sync();
    return async () => {
      isOn = false;
      for (const handler of handlers) handler.remove();
      // A workbook that is closing answers no more; nothing is lost with it.
      await sync().catch(() => undefined);
    };
  });
}

/** True where our own writing will raise an event of this address; one fewer is expected then. */
function takeExpected({ expected }: Silence, address: string): boolean {
  const count = expected.get(address) ?? 0;
  if (count > 1) expected.set(address, count - 1);
  else expected.delete(address);
  return count > 0;
}

/** True for an edit of the user: not a change of a co-author, and not our own. */
function isEdit({ source, triggerSource }: SheetChange, isExpected: boolean): boolean {
  if (source !== 'Local' || triggerSource === 'ThisLocalAddin') return false;
  return triggerSource !== undefined || !isExpected;
}
