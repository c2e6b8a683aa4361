import { useRef, useState } from 'preact/hooks';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';
import { useSubscription } from '../pane/views/useSubscription.js';
import { AboutMarks } from './paper/AboutMarks.js';
import { NewReport } from './file/NewReport.js';
import { NoticeLine } from './NoticeLine.js';
import { ABOUT_SAMPLE, sampleWithFault } from './sample.js';
import { ReportPage } from './report/ReportPage.js';
import { usePaneWork } from './report/usePaneWork.js';
import { SheetView } from './paper/SheetView.js';
import { SidePane } from './SidePane.js';
import { formOn } from './paper/tellPlace.js';
import { TopBar } from './TopBar.js';
import { Unsaved } from './file/Unsaved.js';
import { usePage } from './usePage.js';
import { useUnsaved } from './file/useUnsaved.js';
import { useWorkbook, type Workbook } from './file/useWorkbook.js';
import { Welcome, type Ways } from './Welcome.js';

/** The whole page: top bar, notice, the sheet in view with its tabs, and the pane at the side. */
export function Workbench({ host }: { readonly host: PageHost }) {
  const book = useSubscription(host.book, host.subscribe);
  const workbook = useWorkbook(host);
  const guard = useUnsaved(host, workbook.save);
  const [isNew, setNew] = useState<false | { readonly lastFile?: File }>(false);
  const input = useRef<HTMLInputElement>(null);
  const { replace } = guard;
  const save = () => void workbook.save();
  const open = (file: File) => void workbook.open(file);
  const ways: Ways = {
    onNew: () => replace(() => setNew({})),
    onOpen: () => replace(() => input.current?.click()),
    onLast: (lastFile) => replace(() => setNew({ lastFile })),
    onSample: () => replace(() => showSample(workbook)),
  };
  usePage(host, { save, drop: (file) => replace(() => open(file)) });
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
      />
      <Desk host={host} book={book} workbook={workbook} ways={ways} />
      {isNew && <StartNew {...isNew} workbook={workbook} onClose={() => setNew(false)} />}
      {guard.isAsking && (
        <Unsaved onCancel={guard.cancel} onDrop={guard.drop} onSave={() => void guard.saveFirst()} />
      )}
    </>
  );
}

interface MainProps {
  readonly host: PageHost;
  readonly book: PageBook;
  readonly workbook: Workbook;
  readonly ways: Ways;
}

type HideableMainProps = MainProps & { readonly isHidden: boolean };

/** The sheets with the pane at their side, or the finished report in the place of both. */
function Desk(props: MainProps) {
  const { host, workbook } = props;
  const { work, state, setWork } = usePaneWork();
  const { preview } = state;
  const isHidden = preview !== undefined;
  return (
    <>
      <Main {...props} isHidden={isHidden} />
      <SidePane host={host} opened={workbook.opened} onWork={setWork} isHidden={isHidden} />
      {work && preview && <ReportPage work={work} state={state} preview={preview} />}
    </>
  );
}

/** The notice, and below it the sheet in view, or the ways to begin where nothing is open. */
function Main({ host, book, workbook: { notice, setNotice }, ways, isHidden }: HideableMainProps) {
  const sheet = sheetInView(book);
  return (
    <main hidden={isHidden}>
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

interface StartNewProps {
  readonly workbook: Workbook;
  readonly lastFile?: File;
  readonly onClose: () => void;
}

/** The dialog for a new report, which is opened once it is answered. */
function StartNew({ workbook, lastFile, onClose }: StartNewProps) {
  return (
    <NewReport
      {...(lastFile ? { lastFile } : {})}
      onCancel={onClose}
      onStart={(made) => {
        onClose();
        workbook.start(made, { text: `已新建${made.report.edition.name}的空白工作簿，填写后请另存。` });
      }}
      onSample={() => {
        onClose();
        // What is open was saved or given up before the dialog was shown.
        showSample(workbook);
      }}
    />
  );
}

function showSample(workbook: Workbook): void {
  workbook.show(sampleWithFault(), { text: ABOUT_SAMPLE });
}

function sheetInView({ sheets, selection }: PageBook) {
  return sheets.find(({ layout }) => layout.sheet === selection.sheet);
}
