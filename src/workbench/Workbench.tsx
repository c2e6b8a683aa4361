import type { PageHost } from '../hosts/page/pageHost.js';
import { BackupLine } from './backup/BackupLine.js';
import { LeftWorkView } from './backup/LeftWorkView.js';
import { BodiesPage } from './bodies/BodiesPage.js';
import { Desk } from './Desk.js';
import { Question } from './file/Question.js';
import { StartNew } from './file/StartNew.js';
import { Unsaved } from './file/Unsaved.js';
import { sheetInView } from './paper/sheetInView.js';
import { TopBar } from './TopBar.js';
import { useWorkbench, type WorkbenchActs } from './useWorkbench.js';

/** The whole page: top bar, notice, the sheet in view with its tabs, and the pane at the side. */
export function Workbench({ host }: { readonly host: PageHost }) {
  const acts = useWorkbench(host);
  const { book, workbook, ways, bodies, safety } = acts;
  return (
    <>
      <TopBar
        {...ways}
        canUndo={book.canUndo}
        canRedo={book.canRedo}
        isOpen={sheetInView(book) !== undefined}
        canPrint={bodies.shown !== undefined || sheetInView(book) !== undefined}
        isDirty={book.isDirty}
        onSave={() => acts.save()}
        onSaveAs={() => acts.save(true)}
        onUndo={host.undo}
        onRedo={host.redo}
        input={acts.input}
        onFile={acts.open}
      >
        <BackupLine status={safety.backups.status} onClear={() => void safety.backups.clear()} />
      </TopBar>
      <Desk
        host={host}
        book={book}
        workbook={workbook}
        ways={ways}
        isAway={bodies.shown !== undefined}
        onMount={acts.setWork}
      >
        <LeftWorkView {...safety.backups} onResume={safety.resume} />
      </Desk>
      {bodies.View && (
        <BodiesPage View={bodies.View} door={bodies} open={acts.openMade} openReport={acts.openReport} />
      )}
      <Dialogs {...acts} />
    </>
  );
}

/** What the page asks: for a new report, before work is lost, and while a file is opened or saved. */
function Dialogs({ workbook, starting, safety: { guard } }: WorkbenchActs) {
  const { question } = workbook;
  return (
    <>
      {starting.begun && <StartNew {...starting.begun} workbook={workbook} onClose={starting.end} />}
      {guard.isAsking && (
        <Unsaved onCancel={guard.cancel} onDrop={guard.drop} onSave={() => void guard.saveFirst()} />
      )}
      {question && <Question asked={question.asked} onAnswer={question.answer} />}
    </>
  );
}
