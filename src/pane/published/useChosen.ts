import { useState } from 'preact/hooks';
import { keepUnread, tellError, type Report } from '../../index.js';
import {
  openPastedReport,
  openReportFile,
  type PastedReport,
  type ReadFile,
} from '../../opening/openReportFile.js';
import { summariseOpened, type OpenedSummary } from '../../telling/tellOpened.js';

/** A report that was chosen and is not taken yet. */
export interface ChosenReport extends OpenedSummary {
  readonly report: Report;
  /** The same for a workbook that is made of it, in which what was not read is no blank. */
  readonly made: Report;
}

/** Choosing a report: what was chosen, or why it cannot be used. */
interface Choosing {
  readonly chosen?: ChosenReport | undefined;
  readonly isReading?: boolean;
  readonly failure?: string;
}

/** Reads what the user chooses or pastes, and keeps its summary until it is taken or dropped. */
export function useChosen() {
  const [now, set] = useState<Choosing>({});
  const read = async (open: () => Promise<ReadFile>) => {
    set({ isReading: true });
    try {
      const { read: opened } = await open();
      set({ chosen: { report: opened.report, made: keepUnread(opened), ...summariseOpened(opened) } });
    } catch (error) {
      set({ failure: tellError(error) });
    }
  };
  return {
    ...now,
    chooseFile: (file: File) => void read(async () => openReportFile(file)),
    paste: (clip: PastedReport) => void read(async () => openPastedReport(clip)),
    drop: () => set({}),
  };
}
