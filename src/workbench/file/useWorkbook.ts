import { useRef, useState } from 'preact/hooks';
import type { PageBook, PageHost } from '../../hosts/page/pageHost.js';
import { parseAddress } from '../../core/draw/address.js';
import { cursorAddress, type NewWorkbook, type ReadResult, type Report } from '../../index.js';
import { openSpots } from '../selection/move.js';
import type { FileHandle } from './fileAccess.js';
import type { PageFile } from './openedFile.js';
import { sheetsFor } from './pageLayouts.js';
import { noticeOf, type FileNotice } from './readFile.js';
import { takeFile } from './takeFile.js';
import { useQuestion, type Ask } from './useQuestion.js';
import { useSaving } from './useSaving.js';

/** Opening and saving workbooks, and what the page says of it. */
export interface Workbook {
  readonly notice: FileNotice | undefined;
  readonly setNotice: (notice: FileNotice | undefined) => void;
  /** Counts the workbooks opened so far. */
  readonly opened: number;
  /** The file that saving writes; undefined for what began on the page. */
  readonly file: PageFile | undefined;
  readonly setFile: (file: PageFile | undefined) => void;
  /** A question that waits for an answer before saving goes on. */
  readonly question: ReturnType<typeof useQuestion>['question'];
  /** Opens a report that begins here, and shows a notice. */
  readonly show: (report: Report, notice: FileNotice) => void;
  /** Opens a new workbook, with the cursor where filling in begins. */
  readonly start: (made: NewWorkbook, notice: FileNotice) => void;
  /**
   * Opens a file, with its handle where the browser gives one; true once it is open, else the notice says why
   * not. What was made here is in no file yet, and so unsaved.
   */
  readonly open: (file: File, source?: FileHandle | 'made') => Promise<boolean>;
  /**
   * Saves the workbook to its file, or where the user chooses; true once it is in a file, else the notice
   * says why not.
   */
  readonly save: (isElsewhere?: boolean) => Promise<boolean>;
}

/** The workbook of the host, as the user opens and saves it. */
export function useWorkbook(host: PageHost): Workbook {
  const [notice, setNotice] = useState<FileNotice>();
  const [opened, setOpened] = useState(0);
  const { file, latest, setFile } = useFile();
  const { question, ask } = useQuestion();
  const saveTo = useSaving({ host, file: latest, setFile, setNotice, ask });
  const show = (said: FileNotice, place: () => void, of?: PageFile) => {
    place();
    setFile(of);
    setOpened((count) => count + 1);
    setNotice(said);
  };
  const open = async (chosen: File, source?: FileHandle | 'made') => {
    setNotice({ text: `正在打开“${chosen.name}”……` });
    const { sheets: before } = host.book();
    try {
      const read = await takeFile(chosen, source, ask);
      const taken = read && (await mayReplace(host, before, chosen.name, ask)) ? read : undefined;
      if (taken) show(taken.said, () => openReport(host, taken.read.report, taken.read), taken.file);
      else setNotice(undefined);
      if (taken && source === 'made') host.keep([]);
      return taken !== undefined;
    } catch (error) {
      setNotice(noticeOf(error));
      return false;
    }
  };
  return {
    notice,
    setNotice,
    opened,
    file,
    setFile,
    question,
    show: (report, said) => show(said, () => openReport(host, report)),
    start: (made, said) => show(said, () => startOn(host, made)),
    open,
    save: (isElsewhere = false) => saveTo(isElsewhere),
  };
}

/** Asks where the workbook that is open was changed while the file that replaces it was being read. */
async function mayReplace(
  host: PageHost,
  before: PageBook['sheets'],
  name: string,
  ask: Ask,
): Promise<boolean> {
  host.settle();
  const { sheets, isDirty } = host.book();
  if (sheets === before || !isDirty) return true;
  const text = [`读取“${name}”的时候，现在的工作簿又有改动。打开“${name}”会丢失没有保存的改动。`];
  return (await ask({ title: '有改动还没有保存', text, choices: ['不保存，打开'] })) !== undefined;
}

/** Puts a new workbook on the page, with the cursor where filling in begins. */
function startOn(host: PageHost, { layouts }: NewWorkbook): void {
  host.open(layouts);
  const first = cursorAddress(layouts);
  if (first === undefined) return;
  const { sheet, ...at } = parseAddress(first);
  host.select(sheet, at);
}

/** Keeps the file that saving writes, also for a saving that began before it was last drawn. */
function useFile() {
  const [file, draw] = useState<PageFile>();
  const latest = useRef<PageFile | undefined>(undefined);
  const setFile = (next: PageFile | undefined) => {
    latest.current = next;
    draw(next);
  };
  return { file, latest: () => latest.current, setFile };
}

/** Puts a report on the page, with the first cell to fill in selected. */
function openReport(host: PageHost, report: Report, read?: ReadResult): void {
  host.open(...sheetsFor(report, read));
  const { sheets } = host.book();
  const first = sheets.find(({ layout }) => layout.names.length > 0) ?? sheets[0];
  if (first) host.select(first.layout.sheet, openSpots(first)[0] ?? { row: 1, column: 1 });
}
