import type { ComponentChildren } from 'preact';
import { cellAddress } from '../../core/draw/address.js';
import type { Form } from '../../core/form/form.js';
import type { PageBook, PageHost } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { PasteSummary } from '../clip/PasteSummary.js';
import { overwrittenBy, tellOverwritten } from '../clip/tellPlan.js';
import { usePaste } from './usePaste.js';
import { useView, type SheetsView } from '../view/useView.js';
import { ViewBar } from '../view/ViewBar.js';
import { CellLine } from '../paper/CellLine.js';
import { Grid } from './Grid.js';
import { alertsAndMarks } from '../live/alerts.js';
import { EntryNote } from '../live/EntryNote.js';
import { isProse } from '../selection/paragraphs.js';
import { SheetTabs } from './SheetTabs.js';
import '../paper/print.css';

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
  const view = useView();
  const { plan, paste, write, cancel } = usePaste(host, say);
  const { alerts, marks } = alertsAndMarks(sheet, book);
  const address = cellAddress(selection.at.row, selection.at.column);
  const wrong = alerts.get(address)?.wrong;
  const line = (
    <CellLine sheet={sheet} form={form} selection={selection} mark={marks.get(address)} wrong={wrong} />
  );
  return (
    <>
      {!isProse(sheet) && line}
      <Panel tab={book.sheets.indexOf(sheet)}>
        <Grid
          host={host}
          book={book}
          sheet={sheet}
          form={form}
          marks={marks}
          zoom={view.zoom}
          line={line}
          say={say}
          paste={paste}
          onLeave={() => leaveTo(view)}
        />
        <EntryNote sheet={sheet} alerts={alerts} />
      </Panel>
      <Foot host={host} book={book} view={view} />
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

/** What the tab of that number shows. */
function Panel({ tab, children }: { readonly tab: number; readonly children: ComponentChildren }) {
  return (
    <div class="panel" id="paper-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
      {children}
    </div>
  );
}

type FootProps = Pick<SheetViewProps, 'host' | 'book'> & { readonly view: SheetsView };

/** Below the sheet: the tabs of all sheets, its size, and what the keys do. */
function Foot({ host, book, view }: FootProps) {
  return (
    <>
      <div class="foot">
        <SheetTabs host={host} book={book} />
        <ViewBar view={view} />
      </div>
      <p class="keys" id="grid-keys">
        方向键移动，Tab 到下一个可填的格，Enter 向下，F2 修改，Alt+PageDown 到下一张表，Shift+F10 打开菜单，F6
        转到检查窗格。
      </p>
    </>
  );
}

/** Brings the pane back where it is folded away, and gives it the keyboard. */
function leaveTo({ isFolded, fold }: SheetsView): void {
  if (isFolded) fold(false);
  // The pane can have the focus once it is shown.
  queueMicrotask(focusPane);
}

/** Gives the keyboard to the first control of the pane, or to the pane while none can be used. */
function focusPane(): void {
  const pane = document.getElementById('pane');
  const control = pane?.querySelector<HTMLElement>(
    'button:not(:disabled), a[href], input:not(:disabled), [tabindex="0"]',
  );
  if (control || !pane) return control?.focus();
  // A click beside the controls must not take the keyboard from the sheet.
  pane.tabIndex = -1;
  pane.addEventListener('blur', () => pane.removeAttribute('tabindex'), { once: true });
  pane.focus();
}
