import { cellAddress } from '../../core/draw/address.js';
import type { Form } from '../../core/form/form.js';
import type { PageBook, PageHost } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { PasteSummary } from '../clip/PasteSummary.js';
import { overwrittenBy, tellOverwritten } from '../clip/tellPlan.js';
import { usePaste } from '../clip/usePaste.js';
import { CellLine } from './CellLine.js';
import { Grid } from '../grid/Grid.js';
import { alertsAndMarks } from '../live/alerts.js';
import { EntryNote } from '../live/EntryNote.js';
import { SheetTabs } from './SheetTabs.js';

interface SheetViewProps {
  readonly host: PageHost;
  readonly book: PageBook;
  readonly sheet: PageSheet;
  readonly form: Form | undefined;
  readonly say: (text: string) => void;
}

/** The sheet in view with its selected cell, the tabs of all sheets, and the keys. */
export function SheetView({ host, book, sheet, form, say }: SheetViewProps) {
  const { selection } = book;
  const { plan, paste, write, cancel } = usePaste(host, say);
  const { alerts, marks } = alertsAndMarks(sheet, book);
  const address = cellAddress(selection.at.row, selection.at.column);
  return (
    <>
      <CellLine
        sheet={sheet}
        form={form}
        selection={selection}
        mark={marks.get(address)}
        wrong={alerts.get(address)?.wrong}
      />
      <div
        class="panel"
        id="paper-panel"
        role="tabpanel"
        aria-labelledby={`tab-${book.sheets.indexOf(sheet)}`}
      >
        <Grid
          host={host}
          book={book}
          sheet={sheet}
          form={form}
          marks={marks}
          say={say}
          paste={paste}
          onLeave={focusPane}
        />
        <EntryNote sheet={sheet} alerts={alerts} />
      </div>
      <SheetTabs host={host} book={book} />
      <p class="keys" id="grid-keys">
        方向键移动，Tab 到下一个可填的格，Enter 向下，F2 修改，F6 转到右侧窗格。
      </p>
      {plan && (
        <PasteSummary
          plan={plan}
          overwritten={tellOverwritten(overwrittenBy(plan, book.sheets, form))}
          onCancel={cancel}
          onWrite={write}
        />
      )}
    </>
  );
}

function focusPane(): void {
  document
    .querySelector<HTMLElement>(
      '#pane button:not(:disabled), #pane a[href], #pane input, #pane [tabindex="0"]',
    )
    ?.focus();
}
