import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Work } from '../pane/work/state.js';
import { zh } from '../pane/words/zh.js';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';
import { useSubscription } from '../pane/views/useSubscription.js';
import { BackupLine } from './backup/BackupLine.js';
import { LeftWorkView } from './backup/LeftWorkView.js';
import { useSafety } from './backup/useSafety.js';
import { BodiesPage } from './bodies/BodiesPage.js';
import { useOpenAtFindings } from './bodies/useOpenAtFindings.js';
import { useBodiesPage } from './bodies/useBodiesPage.js';
import { AboutMarks } from './paper/AboutMarks.js';
import { chooseFile } from './file/chooseFile.js';
import type { FileHandle } from './file/fileAccess.js';
import { NewReport } from './file/NewReport.js';
import { Question } from './file/Question.js';
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
import type { UnsavedGuard } from './file/useUnsaved.js';
import { useWorkbook, type Workbook } from './file/useWorkbook.js';
import { Welcome, type Ways } from './Welcome.js';

/** Why a part of the page that is loaded late is not there. */
const NOT_LOADED = { text: zh.notLoaded, isProblem: true };

/** The whole page: top bar, notice, the sheet in view with its tabs, and the pane at the side. */
export function Workbench({ host }: { readonly host: PageHost }) {
  const book = useSubscription(host.book, host.subscribe);
  const workbook = useWorkbook(host);
  const { guard, backups, ...safety } = useSafety(host, workbook);
  const [isNew, setNew] = useState<false | { readonly lastFile?: File }>(false);
  const input = useRef<HTMLInputElement>(null);
  const open = (file: File, handle?: FileHandle) => void workbook.open(file, handle);
  const { setWork, openAtFindings } = useOpenAtFindings(workbook, safety.setWork);
  const bodies = useBodiesPage(() => workbook.setNotice(NOT_LOADED));
  /** What is opened comes into view, and what is said of it. */
  const replace = (next: () => void) =>
    guard.replace(() => {
      bodies.hide();
      next();
    });
  const save = (isElsewhere?: boolean) => {
    bodies.hide();
    void safety.save(isElsewhere);
  };
  const ways: Ways = {
    onBodies: bodies.show,
    onNew: () => replace(() => setNew({})),
    onOpen: () => replace(() => void chooseFile(workbook, () => input.current?.click())),
    onLast: (lastFile) => replace(() => setNew({ lastFile })),
    onSample: () => replace(() => showSample(workbook)),
  };
  usePage(host, {
    save,
    drop: (file, handle) => replace(() => open(file, handle)),
    isUnsaved: safety.isUnsaved,
  });
  return (
    <>
      <TopBar
        {...ways}
        canUndo={book.canUndo}
        canRedo={book.canRedo}
        isOpen={sheetInView(book) !== undefined}
        isDirty={book.isDirty}
        onSave={() => save()}
        onSaveAs={() => save(true)}
        onUndo={host.undo}
        onRedo={host.redo}
        input={input}
        onFile={open}
      >
        <BackupLine status={backups.status} onClear={() => void backups.clear()} />
      </TopBar>
      <Desk
        host={host}
        book={book}
        workbook={workbook}
        ways={ways}
        isAway={bodies.shown !== undefined}
        onMount={setWork}
      >
        <LeftWorkView {...backups} onResume={safety.resume} />
      </Desk>
      {bodies.View && (
        <BodiesPage
          View={bodies.View}
          door={bodies}
          open={(file) => replace(() => open(file))}
          openReport={(file) => replace(() => void openAtFindings(file))}
        />
      )}
      {isNew && <StartNew {...isNew} workbook={workbook} onClose={() => setNew(false)} />}
      {guard.isAsking && <AskUnsaved guard={guard} />}
      {workbook.question && <Question asked={workbook.question.asked} onAnswer={workbook.question.answer} />}
    </>
  );
}

function AskUnsaved({ guard }: { readonly guard: UnsavedGuard }) {
  return <Unsaved onCancel={guard.cancel} onDrop={guard.drop} onSave={() => void guard.saveFirst()} />;
}

interface MainProps {
  readonly host: PageHost;
  readonly book: PageBook;
  readonly workbook: Workbook;
  readonly ways: Ways;
  /** What stands above the sheet. */
  readonly children: ComponentChildren;
}

type HideableMainProps = MainProps & { readonly isHidden: boolean };

interface DeskProps extends MainProps {
  /** True while another page is in view. */
  readonly isAway: boolean;
  readonly onMount: (work: Work) => void;
}

/** The sheets with the pane at their side, or the finished report in the place of both. */
function Desk({ onMount, isAway, ...props }: DeskProps) {
  const { host, workbook } = props;
  const { work, state, setWork } = usePaneWork();
  const { preview } = state;
  const isHidden = isAway || preview !== undefined;
  const mount = useCallback(
    (mounted: Work) => {
      setWork(mounted);
      onMount(mounted);
    },
    [onMount],
  );
  return (
    <>
      <Main {...props} isHidden={isHidden} />
      <SidePane host={host} opened={workbook.opened} onMount={mount} isHidden={isHidden} />
      {work && preview && !isAway && <ReportPage work={work} state={state} preview={preview} />}
    </>
  );
}

/** The notice, and below it the sheet in view, or the ways to begin where nothing is open. */
function Main({ host, book, workbook: { notice, setNotice }, ways, isHidden, children }: HideableMainProps) {
  const sheet = sheetInView(book);
  return (
    <main hidden={isHidden}>
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
        workbook.start(made, { text: `已新建${made.report.edition.name}的空白工作簿，填写后请保存。` });
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
