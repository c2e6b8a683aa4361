import { useRef, useState } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';
import { parseAddress } from '../../core/draw/address.js';
import { cursorAddress, type NewWorkbook, type ReadResult, type Report } from '../../index.js';
import { summariseOpened } from '../../tellOpened.js';
import { openSpots } from '../grid/move.js';
import { describeFile } from './describeFile.js';
import type { FileHandle } from './fileAccess.js';
import type { PageFile } from './openedFile.js';
import { sheetsFor } from './pageLayouts.js';
import { readFile, tellFailure, type FileNotice } from './readFile.js';
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
   * not.
   */
  readonly open: (file: File, handle?: FileHandle) => Promise<boolean>;
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
  const shown = (said: FileNotice, of?: PageFile) => {
    setFile(of);
    setOpened((count) => count + 1);
    setNotice(said);
  };
  const show = (report: Report, said: FileNotice, of?: PageFile, read?: ReadResult) => {
    openReport(host, report, read);
    shown(said, of);
  };
  const start = (made: NewWorkbook, said: FileNotice) => {
    startOn(host, made);
    shown(said);
  };
  const open = async (chosen: File, handle?: FileHandle) => {
    setNotice({ text: `正在打开“${chosen.name}”……` });
    try {
      const of = await readFile(chosen);
      if (of.isPublished === true && !(await askToTake(ask, chosen.name, of.read))) {
        setNotice(undefined);
        return false;
      }
      const { read, sheets, bytes } = of;
      const isSigned = bytes !== undefined && (await hasSignature(bytes));
      const isWritable = handle !== undefined && bytes !== undefined;
      const said = describeFile({ name: chosen.name, isWritable, isSigned }, of);
      const kept = bytes && { opened: { bytes, read, sheets }, ...(handle ? { handle } : {}) };
      show(read.report, said, { name: chosen.name, ...kept }, read);
      return true;
    } catch (error) {
      setNotice(tellFailure(error));
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
    show: (report, said) => show(report, said),
    start,
    open,
    save: (isElsewhere = false) => saveTo(isElsewhere),
  };
}

/** Shows what was recognised in a published report before it is put on the page; false to leave it. */
async function askToTake(ask: Ask, name: string, read: ReadResult): Promise<boolean> {
  const { recognised, left } = summariseOpened(read);
  const missing = left.length === 0 ? ['没有发现遗漏。'] : [`没有读取或与官方格式不一致的：`, ...left];
  const text = [`“${name}”`, recognised, ...missing];
  return (await ask({ title: '打开已公布的年报', text, choices: ['打开'] })) !== undefined;
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

async function hasSignature(bytes: Uint8Array): Promise<boolean> {
  const { isSigned } = await import('../../hosts/file/editing/editPackage.js');
  return isSigned(bytes);
}

/** Puts a report on the page, with the first cell to fill in selected. */
function openReport(host: PageHost, report: Report, read?: ReadResult): void {
  host.open(...sheetsFor(report, read));
  const { sheets } = host.book();
  const first = sheets.find(({ layout }) => layout.names.length > 0) ?? sheets[0];
  if (first) host.select(first.layout.sheet, openSpots(first)[0] ?? { row: 1, column: 1 });
}
