import type { ComponentChildren } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';
import type { Work } from '../pane/work/state/work.js';
import type { Workbook } from './file/useWorkbook.js';
import { NoticeLine } from './NoticeLine.js';
import { AboutMarks } from './paper/AboutMarks.js';
import { sheetInView } from './paper/sheetInView.js';
import { SheetView } from './desk/SheetView.js';
import { formOn } from './paper/tellPlace.js';
import { ReportPage } from './report/ReportPage.js';
import { usePaneWork } from './report/usePaneWork.js';
import { SidePane } from './SidePane.js';
import { Welcome, type Ways } from './Welcome.js';

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
export function Desk({ onMount, isAway, ...props }: DeskProps) {
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
  // Only undoing leaves something to redo.
  const isUndone = notice?.sheets !== undefined && notice.sheets !== book.sheets && book.canRedo;
  useEffect(() => {
    if (isUndone) setNotice(undefined);
  }, [isUndone]);
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
          say={(text) => setNotice({ text, sheets: host.book().sheets })}
        />
      ) : (
        <Welcome {...ways} />
      )}
      <AboutMarks />
    </main>
  );
}
