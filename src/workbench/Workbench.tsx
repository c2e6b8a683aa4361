import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';
import { useSubscription } from '../pane/views/useSubscription.js';
import { BackupLine } from './backup/BackupLine.js';
import { LeftWorkView } from './backup/LeftWorkView.js';
import { useSafety } from './backup/useSafety.js';
import { AboutMarks } from './paper/AboutMarks.js';
import { NewReport } from './file/NewReport.js';
import { NoticeLine } from './NoticeLine.js';
import { ABOUT_SAMPLE, sampleWithFault } from './sample.js';
import { SheetView } from './paper/SheetView.js';
import { SidePane } from './SidePane.js';
import { formOn } from './paper/tellPlace.js';
import { TopBar } from './TopBar.js';
import { Unsaved } from './file/Unsaved.js';
import { usePage } from './usePage.js';
import type { UnsavedGuard } from './file/useUnsaved.js';
import { useWorkbook, type Workbook } from './file/useWorkbook.js';
import { Welcome } from './Welcome.js';

/** The whole page: top bar, notice, the sheet in view with its tabs, and the pane at the side. */
export function Workbench({ host }: { readonly host: PageHost }) {
  const book = useSubscription(host.book, host.subscribe);
  const workbook = useWorkbook(host);
  const { guard, backups, ...safety } = useSafety(host, workbook);
  const [isNew, setNew] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { replace } = guard;
  const save = () => void safety.save();
  const open = (file: File) => void workbook.open(file);
  const ways: Ways = {
    onNew: () => replace(() => setNew(true)),
    onOpen: () => replace(() => input.current?.click()),
    onSample: () => replace(() => workbook.show(sampleWithFault(), { text: ABOUT_SAMPLE })),
  };
  usePage(host, { save, drop: (file) => replace(() => open(file)), isUnsaved: safety.isUnsaved });
  return (
    <>
      <TopBar
        {...ways}
        canUndo={book.canUndo}
        canRedo={book.canRedo}
        isOpen={sheetInView(book) !== undefined}
        isDirty={book.isDirty}
        onSave={save}
        onUndo={host.undo}
        onRedo={host.redo}
        input={input}
        onFile={open}
      >
        <BackupLine status={backups.status} onClear={() => void backups.clear()} />
      </TopBar>
      <Main host={host} book={book} workbook={workbook} ways={ways}>
        <LeftWorkView {...backups} onResume={safety.resume} />
      </Main>
      <SidePane host={host} opened={workbook.opened} onMount={safety.setWork} />
      {isNew && <StartNew workbook={workbook} onClose={() => setNew(false)} />}
      {guard.isAsking && <AskUnsaved guard={guard} />}
    </>
  );
}

function AskUnsaved({ guard }: { readonly guard: UnsavedGuard }) {
  return <Unsaved onCancel={guard.cancel} onDrop={guard.drop} onSave={() => void guard.saveFirst()} />;
}

/** The three ways to begin. */
interface Ways {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSample: () => void;
}

interface MainProps {
  readonly host: PageHost;
  readonly book: PageBook;
  readonly workbook: Workbook;
  readonly ways: Ways;
  /** What stands above the sheet. */
  readonly children: ComponentChildren;
}

/** The notice, and below it the sheet in view, or the ways to begin where nothing is open. */
function Main({ host, book, workbook: { notice, setNotice }, ways, children }: MainProps) {
  const sheet = sheetInView(book);
  return (
    <main>
      {children}
      <NoticeLine notice={notice} onClose={() => setNotice(undefined)} />
      {sheet ? (
        <SheetView
          host={host}
          book={book}
          sheet={sheet}
          form={formOn(book.sheets)}
          say={(text) => setNotice({ text })}
        />
      ) : (
        <Welcome {...ways} />
      )}
      <AboutMarks />
    </main>
  );
}

/** The dialog for a new report, which is opened once it is answered. */
function StartNew({ workbook, onClose }: { readonly workbook: Workbook; readonly onClose: () => void }) {
  return (
    <NewReport
      onCancel={onClose}
      onStart={(report) => {
        onClose();
        workbook.show(report, { text: `已新建${report.edition.name}的空白工作簿，填写后请另存。` });
      }}
    />
  );
}

function sheetInView({ sheets, selection }: PageBook) {
  return sheets.find(({ layout }) => layout.sheet === selection.sheet);
}
