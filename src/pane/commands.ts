import { excelHost } from '../hosts/excel/excelHost.js';
import { mayHoldReport } from '../index.js';
import { isSupported } from './office/office.js';
import { checkWorkbook, clearWorkbook } from './work/oneClick.js';
import { tell } from './office/tell.js';

type RibbonFunction = (event: Office.AddinCommands.Event) => void;

/**
 * A button of the ribbon: it works without the pane, shows one sentence, and always tells Office that it
 * ended.
 */
function command(work: typeof checkWorkbook): RibbonFunction {
  return (event) => {
    void work(excelHost({ excel: Excel, isSupported, isLikely: mayHoldReport, isReadOnce: true }))
      .then(tell)
      .finally(() => event.completed());
  };
}

const commands = { checkNow: command(checkWorkbook), clearMarks: command(clearWorkbook) };

// Older versions of Office call functions by their global names.
Object.assign(globalThis, commands);
void Office.onReady().then(() => {
  Office.actions?.associate('checkNow', commands.checkNow);
  Office.actions?.associate('clearMarks', commands.clearMarks);
});
