import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';
import { useSubscription } from '../pane/views/useSubscription.js';
import type { Work } from '../pane/work/state/work.js';
import { zh } from '../pane/words/zh.js';
import { useSafety, type Safety } from './backup/useSafety.js';
import { useBodiesPage, type BodiesDoor } from './bodies/useBodiesPage.js';
import { useOpenAtFindings } from './bodies/useOpenAtFindings.js';
import { chooseFile } from './file/chooseFile.js';
import type { FileHandle } from './file/fileAccess.js';
import { useWorkbook, type Workbook } from './file/useWorkbook.js';
import { showSample } from './file/showSample.js';
import { usePage } from './usePage.js';
import type { Ways } from './Welcome.js';

/** Why a part of the page that is loaded late is not there. */
const NOT_LOADED = { text: zh.notLoaded, isProblem: true };

/** What is said where several files are dropped: which of them is meant is not known. */
const MANY_DROPPED = {
  text: '一次只能打开一份报告，拖来的几个文件都没有打开，请只拖一个。各单位的报告请点“汇总”或“审核”，在那里一起选择。',
  isProblem: true,
};

/** What is said where a file is dropped beside a question, whose answer is about what is open now. */
const DROPPED_BESIDE = {
  text: '拖来的文件没有打开：当时有对话框还没有答复。请答复以后再拖一次。',
  isProblem: true,
};

/** The state of the page as a whole, and what the user can do with it. */
export interface WorkbenchActs {
  readonly book: PageBook;
  readonly workbook: Workbook;
  readonly safety: Safety;
  readonly bodies: BodiesDoor;
  readonly ways: Ways;
  readonly starting: Starting;
  /** The hidden field by which files are chosen. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly save: (isElsewhere?: boolean) => void;
  readonly open: (file: File) => void;
  /** Opens a workbook that was made of many reports, once what is open may be replaced. */
  readonly openMade: (file: File) => void;
  /** Opens the report of a body so, with what was found in it in view. */
  readonly openReport: (file: File) => void;
  /** To be called with the pane once it is there. */
  readonly setWork: (work: Work) => void;
}

/** The dialog for a new report. */
interface Starting {
  /** What it begins with; undefined while it is not shown. */
  readonly begun: { readonly lastFile?: File } | undefined;
  readonly begin: (lastFile?: File) => void;
  readonly end: () => void;
}

/** Keeps the state of the page. A file comes into view once what is open before it may be replaced. */
export function useWorkbench(host: PageHost): WorkbenchActs {
  const book = useSubscription(host.book, host.subscribe);
  const workbook = useWorkbook(host);
  const safety = useSafety(host, workbook);
  const starting = useStarting();
  const input = useRef<HTMLInputElement>(null);
  const { setWork, openAtFindings } = useOpenAtFindings(workbook, safety.setWork);
  const bodies = useBodiesPage(() => workbook.setNotice(NOT_LOADED));
  const open = (file: File, handle?: FileHandle) => void workbook.open(file, handle);
  const replace = (next: () => void) =>
    safety.guard.replace(() => {
      bodies.hide();
      next();
    });
  const save = (isElsewhere?: boolean) => {
    bodies.hide();
    void safety.save(isElsewhere);
  };
  const ways: Ways = {
    onBodies: bodies.show,
    onNew: () => replace(() => starting.begin()),
    onOpen: () => replace(() => void chooseFile(workbook, () => input.current?.click())),
    onLast: (lastFile) => replace(() => starting.begin(lastFile)),
    onSample: () => replace(() => showSample(workbook)),
  };
  const drop = ([file, ...others]: readonly File[], handle?: FileHandle) => {
    if (document.querySelector('dialog[open]')) workbook.setNotice(DROPPED_BESIDE);
    else if (file && others.length === 0) replace(() => open(file, handle));
    // Beside the lists of 汇总 and 审核 they miss their aim, and these stay in view.
    else if (file && !bodies.shown) workbook.setNotice(MANY_DROPPED);
  };
  usePage(host, { save, drop, isUnsaved: safety.isUnsaved });
  const openMade = (file: File) => replace(() => void workbook.open(file, 'made'));
  const openReport = (file: File) => replace(() => void openAtFindings(file));
  const acts = { save, open, openMade, openReport, setWork };
  return { book, workbook, safety, bodies, ways, starting, input, ...acts };
}

function useStarting(): Starting {
  const [begun, setBegun] = useState<Starting['begun']>();
  return {
    begun,
    begin: (lastFile) => setBegun(lastFile ? { lastFile } : {}),
    end: () => setBegun(undefined),
  };
}
