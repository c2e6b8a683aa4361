import { useCallback, useRef } from 'preact/hooks';
import type { Work } from '../../pane/work/state/work.js';
import type { Workbook } from '../file/useWorkbook.js';

/** Opening a report and checking it as one act. */
interface OpeningAtFindings {
  /** To be called with the pane once it is there. */
  readonly setWork: (work: Work) => void;
  readonly openAtFindings: (file: File) => Promise<void>;
}

/** Opens a report with what is wrong in it in view, as 一键检查 shows it; `also` is given the pane too. */
export function useOpenAtFindings(workbook: Workbook, also: (work: Work) => void): OpeningAtFindings {
  const work = useRef<Work>(undefined);
  const setWork = useCallback(
    (mounted: Work) => {
      work.current = mounted;
      also(mounted);
    },
    [also],
  );
  const openAtFindings = async (file: File) => {
    const before = work.current?.state().checked;
    if (!(await workbook.open(file)) || !work.current) return;
    await readAnew(work.current, before);
    await work.current.check();
  };
  return { setWork, openAtFindings };
}

/** Waits until the pane has read another workbook than before. */
async function readAnew({ state, subscribe }: Work, before: unknown): Promise<void> {
  const isRead = () => !state().isBusy && state().checked !== before;
  if (isRead()) return;
  await new Promise<void>((resolve) => {
    const end = subscribe(() => {
      if (!isRead()) return;
      end();
      resolve();
    });
  });
}
