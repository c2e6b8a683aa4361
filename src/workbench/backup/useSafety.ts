import { useState } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';
import type { Work } from '../../pane/work/state.js';
import { useUnsaved, type UnsavedGuard } from '../file/useUnsaved.js';
import type { Workbook } from '../file/useWorkbook.js';
import { isUnsaved } from './keepBackup.js';
import type { LeftWork } from './leftWork.js';
import { resumeWork } from './resumeWork.js';
import { useBackup, type Backups } from './useBackup.js';

/** What keeps work from being lost: it is taken in, saved, kept in the browser, and asked for. */
interface Safety {
  readonly guard: UnsavedGuard;
  readonly backups: Backups;
  readonly isUnsaved: () => boolean;
  /** Saves, with all that is still being typed. */
  readonly save: () => Promise<boolean>;
  /** Goes on with what was left. */
  readonly resume: (left: LeftWork) => void;
  /** To be called with the pane once it is there. */
  readonly setWork: (work: Work) => void;
}

/** Keeps the work of the page safe. */
export function useSafety(host: PageHost, { save, setNotice }: Workbook): Safety {
  const [work, setWork] = useState<Work>();
  const backups = useBackup({ host, work });
  const saveAll = async () => {
    host.settle();
    await work?.takeReasons();
    return save();
  };
  const guard = useUnsaved(host, () => isUnsaved({ host, work }), saveAll);
  return {
    guard,
    backups,
    isUnsaved: () => isUnsaved({ host, work }),
    save: saveAll,
    resume: (left) => guard.replace(() => void resumeWork(left, { host, work, backups, say: setNotice })),
    setWork,
  };
}
