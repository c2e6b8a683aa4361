import type { Connection } from './connect.js';

/** The addresses that our own writing has changed and whose events are still to come. */
export interface Silence {
  readonly expected: Map<string, number>;
}

type SheetChange = Excel.WorksheetChangedEventArgs;

/**
 * Calls back after each edit of somebody at this computer. Excel tells of changes on every sheet at once from
 * ExcelApi 1.9 on, before that on each sheet that is there now. Events get lost in any version, so nothing
 * may depend on hearing of every one.
 */
export async function watchEdits(
  { exchange, isSupported }: Connection,
  edited: () => void,
  silence: Silence,
): Promise<() => Promise<void>> {
  let isOn = true;
  const heard = async (change?: SheetChange) => {
    if (isOn && !(change && isOwn(change, silence))) edited();
  };
  return exchange(async (context, sync) => {
    const { worksheets } = context.workbook;
    if (!isSupported('1.9')) {
      worksheets.load('items/id');
      await sync();
    }
    const changes = isSupported('1.9')
      ? [worksheets.onChanged.add(heard)]
      : worksheets.items.map((sheet) => sheet.onChanged.add(heard));
    const handlers = [...changes, worksheets.onDeleted.add(async () => heard())];
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
