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
    if (isOn && !(change && isOwn(change, silence))) edited();
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

/** True for a change that is not an edit at this computer: a co-author's, or our own. */
function isOwn({ source, triggerSource, address }: SheetChange, { expected }: Silence): boolean {
  const count = expected.get(address) ?? 0;
  if (count > 1) expected.set(address, count - 1);
  else expected.delete(address);
  return (
    source !== 'Local' || triggerSource === 'ThisLocalAddin' || (triggerSource === undefined && count > 0)
  );
}
