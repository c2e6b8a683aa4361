import { useState } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';
import { parseAddress } from '../../core/draw/address.js';
import { cursorAddress, type NewWorkbook, type Report } from '../../index.js';
import { openSpots } from '../grid/move.js';
import { describeFile, readFile, sheetsFor, tellFailure, type FileNotice } from './readFile.js';
import { saveFile } from './saveFile.js';

/** Opening and saving workbooks, and what the page says of it. */
export interface Workbook {
  readonly notice: FileNotice | undefined;
  readonly setNotice: (notice: FileNotice | undefined) => void;
  /** Counts the workbooks opened so far. */
  readonly opened: number;
  /** Opens a report, and shows a notice. */
  readonly show: (report: Report, notice: FileNotice) => void;
  /** Opens a new workbook, with the cursor where filling in begins. */
  readonly start: (made: NewWorkbook, notice: FileNotice) => void;
  /** Opens a file; where that fails, the notice says why. */
  readonly open: (file: File) => Promise<void>;
  /** Saves the workbook as a file; false where that fails, and the notice says why. */
  readonly save: () => Promise<boolean>;
}

/** The workbook of the host, as the user opens and saves it. */
export function useWorkbook(host: PageHost): Workbook {
  const [notice, setNotice] = useState<FileNotice>();
  const [opened, setOpened] = useState(0);
  const shown = (said: FileNotice) => {
    setOpened((count) => count + 1);
    setNotice(said);
  };
  const show = (report: Report, said: FileNotice) => {
    openReport(host, report);
    shown(said);
  };
  const start = (made: NewWorkbook, said: FileNotice) => {
    startOn(host, made);
    shown(said);
  };
  const open = async (file: File) => {
    setNotice({ text: `正在打开“${file.name}”……` });
    try {
      const read = await readFile(file);
      show(read.read.report, describeFile(file.name, read));
    } catch (error) {
      setNotice(tellFailure(error));
    }
  };
  const save = async (): Promise<boolean> => {
    setNotice({ text: '正在生成文件……' });
    try {
      setNotice({ text: `已另存为“${await saveFile(host)}”，在浏览器的下载文件夹里。` });
      return true;
    } catch (error) {
      setNotice(tellFailure(error));
      return false;
    }
  };
  return { notice, setNotice, opened, show, start, open, save };
}

/** Puts a new workbook on the page, with the cursor where filling in begins. */
function startOn(host: PageHost, { layouts }: NewWorkbook): void {
  host.open(layouts);
  const first = cursorAddress(layouts);
  if (first === undefined) return;
  const { sheet, ...at } = parseAddress(first);
  host.select(sheet, at);
}

/** Puts a report on the page, with the first cell to fill in selected. */
function openReport(host: PageHost, report: Report): void {
  host.open(...sheetsFor(report));
  const { sheets } = host.book();
  const first = sheets.find(({ layout }) => layout.names.length > 0) ?? sheets[0];
  if (first) host.select(first.layout.sheet, openSpots(first)[0] ?? { row: 1, column: 1 });
}
