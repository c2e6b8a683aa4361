import { useRef, useState } from 'preact/hooks';
import { keepUnread, tellError, type Report } from '../../index.js';
import {
  openPastedReport,
  openReportFile,
  type PastedReport,
  type ReadFile,
} from '../../opening/openReportFile.js';
import { publishedWords } from './words.js';
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
  const [now, show] = useState<Choosing>({});
  const latest = useRef<symbol>(undefined);
  const begin = () => {
    const mine = Symbol();
    latest.current = mine;
    return (next: Choosing) => {
      if (latest.current === mine) show(next);
    };
  };
  const read = async (open: () => Promise<ReadFile>) => {
    // What is chosen last counts, whichever is read first.
    const set = begin();
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
    chooseFiles: ([file, ...others]: readonly File[]) => {
      if (others.length > 0) begin()({ failure: publishedWords.onlyOne });
      else if (file) void read(async () => openReportFile(file));
    },
    paste: (clip: PastedReport) => void read(async () => openPastedReport(clip)),
    drop: () => begin()({}),
  };
}
