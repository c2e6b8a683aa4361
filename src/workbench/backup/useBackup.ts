import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Backup } from './backup.js';
import { backupStore, type BackupStore } from './backupStore.js';
import { startBackups, type BackedUp, type BackupKeeper, type BackupStatus } from './keepBackup.js';
import { findLeftWork, type LeftWork } from './leftWork.js';
import { holdPage, livePages, newPageId, watchPages } from './livePages.js';

/** What the browser keeps of unsaved work, and what earlier pages have left. */
export interface Backups {
  readonly status: BackupStatus;
  readonly left: readonly LeftWork[];
  /** Takes over what was left: it is this page's from then on. Undefined where another page has it already. */
  readonly resume: (left: LeftWork) => Promise<Backup | undefined>;
  readonly drop: (left: LeftWork) => Promise<void>;
  /** Takes dropping back. */
  readonly fetchBack: (left: LeftWork) => Promise<void>;
  /** Removes everything that is kept of this page and of closed ones, and keeps nothing from now on. */
  readonly clear: () => Promise<void>;
}

/** Keeps the unsaved work of the page, and finds what was left. */
export function useBackup({ host, work }: BackedUp): Backups {
  const [status, setStatus] = useState<BackupStatus>({ is: 'idle' });
  const [left, setLeft] = useState<readonly LeftWork[]>([]);
  const { store, id } = useMemo(() => ({ store: backupStore(), id: newPageId() }), []);
  const keeper = useMemo(
    () =>
      startBackups({ host, work }, store, id, (next) =>
        // What is drawn stays the same object where nothing new is told.
        setStatus((now) => (now.is === next.is && next.is !== 'kept' ? now : next)),
      ),
    [host, work, store, id],
  );
  useEffect(() => {
    const find = () =>
      void findLeftWork(store).then(
        (found) => setLeft((now) => [...found, ...now.filter(({ isDropped }) => isDropped)]),
        () => setStatus({ is: 'refused' }),
      );
    find();
    void livePages().then((live) => {
      watchPages(live, find);
      holdPage(id);
    });
  }, [store, id]);
  useEffect(() => listen({ host, work }, keeper), [host, work, keeper]);
  const forget = (gone: LeftWork) => setLeft((all) => all.filter((each) => each !== gone));
  const replace = (old: LeftWork, now: LeftWork) =>
    setLeft((all) => all.map((each) => (each === old ? now : each)));
  return {
    status,
    left,
    resume: async (chosen) => {
      const moved = await store.move(chosen.id, id);
      forget(chosen);
      if (moved === undefined) return undefined;
      keeper.took();
      return chosen.backup;
    },
    drop: async (chosen) => {
      await store.remove(chosen.id);
      replace(chosen, { ...chosen, isDropped: true });
    },
    fetchBack: async (chosen) => {
      await store.put(chosen.id, chosen.kept);
      replace(chosen, { ...chosen, isDropped: false });
    },
    clear: async () => {
      await keeper.turnOff();
      setLeft([]);
      await removeAll(store);
    },
  };
}

/** Calls the keeper on every change, and before the page may go. The function returned stops that. */
function listen({ host, work }: BackedUp, keeper: BackupKeeper): () => void {
  const ends = new AbortController();
  const options = { signal: ends.signal };
  const stops = [host.subscribe(keeper.changed), work?.subscribe(keeper.changed)];
  document.addEventListener('input', keeper.changed, options);
  document.addEventListener('visibilitychange', keeper.keepNow, options);
  window.addEventListener('beforeunload', keeper.keepNow, options);
  window.addEventListener('pagehide', keeper.keepNow, options);
  return () => {
    ends.abort();
    for (const stop of stops) stop?.();
  };
}

async function removeAll(store: BackupStore): Promise<void> {
  const [all, live] = await Promise.all([store.list(), livePages()]);
  await Promise.all(all.filter(({ id }) => !live.has(id)).map(async ({ id }) => store.remove(id)));
}
