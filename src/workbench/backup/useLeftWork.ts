import { useEffect, useState } from 'preact/hooks';
import type { BackupStore } from './backupStore.js';
import { findLeftWork, type LeftWork } from './leftWork.js';
import { holdPage, livePages, watchPages } from './livePages.js';

/** The list of what closed pages have left. */
interface LeftWorkList {
  readonly left: readonly LeftWork[];
  /** Replaces one of the list, or removes it. */
  readonly change: (old: LeftWork, now?: LeftWork) => void;
  readonly clear: () => void;
}

/** Finds what was left when the page opens, and whenever another page is closed or crashes. */
export function useLeftWork(store: BackupStore, id: string, refuse: () => void): LeftWorkList {
  const [left, setLeft] = useState<readonly LeftWork[]>([]);
  useEffect(() => {
    const find = () =>
      void findLeftWork(store).then(
        (found) => setLeft((now) => [...found, ...now.filter(({ isDropped }) => isDropped)]),
        refuse,
      );
    find();
    void livePages().then((live) => {
      watchPages(live, find);
      holdPage(id);
    });
  }, [store, id]);
  return {
    left,
    change: (old, now) => setLeft((all) => all.flatMap((each) => (each !== old ? each : (now ?? [])))),
    clear: () => setLeft([]),
  };
}
