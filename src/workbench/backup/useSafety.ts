import { useMemo, useRef, useState } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';
import type { Work } from '../../pane/work/state/work.js';
import { useUnsaved, type UnsavedGuard } from '../file/useUnsaved.js';
import type { Workbook } from '../file/useWorkbook.js';
import { isUnsaved, type BackedUp } from './keepBackup.js';
import type { LeftWork } from './leftWork.js';
import { resumeWork } from './resumeWork.js';
import { useBackup, type Backups } from './useBackup.js';

/** What keeps work from being lost: it is taken in, saved, kept in the browser, and asked for. */
export interface Safety {
  readonly guard: UnsavedGuard;
  readonly backups: Backups;
  readonly isUnsaved: () => boolean;
  /** Saves, with all that is still being typed. */
  readonly save: (isElsewhere?: boolean) => Promise<boolean>;
  /** Goes on with what was left. */
  readonly resume: (left: LeftWork) => void;
  /** To be called with the pane once it is there. */
  readonly setWork: (work: Work) => void;
}

/** Keeps the work of the page safe. */
export function useSafety(host: PageHost, workbook: Workbook): Safety {
  const [work, setWork] = useState<Work>();
  const latest = useRef({ work, file: workbook.file });
  latest.current = { work, file: workbook.file };
  const page: BackedUp = useMemo(
    () => ({ host, work: () => latest.current.work, file: () => latest.current.file }),
    [host],
  );
  const backups = useBackup(page, work);
  const save = async (isElsewhere = false) => {
    host.settle();
    await work?.takeReasons();
    return workbook.save(isElsewhere);
  };
  const guard = useUnsaved(host, () => isUnsaved(page), save);
  return {
    guard,
    backups,
    isUnsaved: () => isUnsaved(page),
    save,
    resume: (left) => guard.replace(() => void resumeWork(left, { host, work, backups, workbook })),
    setWork,
  };
}
