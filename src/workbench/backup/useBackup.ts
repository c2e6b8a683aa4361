import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';
import { listenTo } from '../../pane/browser/listenTo.js';
import type { Work } from '../../pane/work/state/work.js';
import type { Backup } from './backup.js';
import { backupStore, type BackupStore } from './backupStore.js';
import { startBackups, type BackedUp, type BackupKeeper, type BackupStatus } from './keepBackup.js';
import type { LeftWork } from './leftWork.js';
import { livePages, newPageId } from './livePages.js';
import { useLeftWork } from './useLeftWork.js';

/** What the browser keeps of unsaved work, and what earlier pages have left. */
export interface Backups {
  readonly status: BackupStatus;
  readonly left: readonly LeftWork[];
  /**
   * Takes over what was left: it is this page's from then on. Undefined where another page has it already.
   */
  readonly resume: (left: LeftWork) => Promise<Backup | undefined>;
  readonly drop: (left: LeftWork) => Promise<void>;
  /** Takes dropping back. */
  readonly fetchBack: (left: LeftWork) => Promise<void>;
  /** Removes everything that is kept of this page and of closed ones, and keeps nothing from now on. */
  readonly clear: () => Promise<void>;
}

/** Keeps the unsaved work of the page, and finds what was left; `work` is the pane once it is there. */
export function useBackup(page: BackedUp, work: Work | undefined): Backups {
  const [status, setStatus] = useState<BackupStatus>({ is: 'idle' });
  const { store, id } = useMemo(() => ({ store: backupStore(), id: newPageId() }), []);
  const keeper = useMemo(() => {
    // What is drawn stays the same object where nothing new is told.
    const tell = (next: BackupStatus) =>
      setStatus((now) => (now.is === next.is && next.is !== 'kept' ? now : next));
    return startBackups(page, store, id, tell);
  }, [page, store, id]);
  useEffect(() => listen(page.host, keeper), [page, keeper]);
  useEffect(() => work?.subscribe(keeper.changed), [work, keeper]);
  const leftWork = useLeftWork(store, id, () => setStatus({ is: 'refused' }));
  return {
    status,
    left: leftWork.left,
    resume: async (chosen) => {
      const moved = await store.move(chosen.id, id);
      leftWork.change(chosen);
      if (moved === undefined) return undefined;
      keeper.took();
      return chosen.backup;
    },
    drop: async (chosen) => {
      await store.remove(chosen.id);
      leftWork.change(chosen, { ...chosen, isDropped: true });
    },
    fetchBack: async (chosen) => {
      await store.put(chosen.id, chosen.kept);
      leftWork.change(chosen, { ...chosen, isDropped: false });
    },
    clear: async () => {
      await keeper.turnOff();
      leftWork.clear();
      await removeAll(store);
    },
  };
}

/** Calls the keeper on every change, and before the page may go. The function returned stops that. */
function listen(host: PageHost, keeper: BackupKeeper): () => void {
  const stops = [
    host.subscribe(keeper.changed),
    listenTo(document, 'input', keeper.changed),
    listenTo(document, 'visibilitychange', keeper.keepNow),
    listenTo(window, 'beforeunload', keeper.keepNow),
    listenTo(window, 'pagehide', keeper.keepNow),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function removeAll(store: BackupStore): Promise<void> {
  const [all, live] = await Promise.all([store.list(), livePages()]);
  await Promise.all(all.filter(({ id }) => !live.has(id)).map(async ({ id }) => store.remove(id)));
}
