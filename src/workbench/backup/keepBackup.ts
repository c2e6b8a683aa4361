import type { PageHost } from '../../hosts/page/pageHost.js';
import { pendingReasons } from '../../pane/work/reasons/reasons.js';
import type { Work } from '../../pane/work/state/work.js';
import type { PageFile } from '../file/openedFile.js';
import { BACKUP_VERSION, keepFile, type Backup } from './backup.js';
import type { BackupStore } from './backupStore.js';

/** Milliseconds after a change until it is kept; so many more for each megabyte of an opened file. */
const REST = 700;
const REST_A_MEGABYTE = 1000;
const MEGABYTE = 1_000_000;

/** How keeping goes: nothing to keep, kept at a time, or why not. */
export type BackupStatus =
  { readonly is: 'idle' | 'refused' | 'full' | 'off' } | { readonly is: 'kept'; readonly at: number };

/** The parts of the page that a backup is made of. */
export interface BackedUp {
  readonly host: PageHost;
  /** Undefined until the pane is there. */
  readonly work: () => Work | undefined;
  /** The file that saving writes. */
  readonly file: () => PageFile | undefined;
}

/** Keeps the work of one page. */
export interface BackupKeeper {
  /** Keeps what is unsaved soon, and removes the backup at once where nothing is. */
  readonly changed: () => void;
  /** Keeps what is unsaved now. */
  readonly keepNow: () => void;
  /** Says that the backup of another page is now under this page's id. */
  readonly took: () => void;
  /** Removes the backup, and keeps none from now on. */
  readonly turnOff: () => Promise<void>;
}

/** True while something on the page is in no file: edits, what is being typed, a reason being written. */
export function isUnsaved({ host, work }: BackedUp): boolean {
  const state = work()?.state();
  return (
    host.book().isDirty ||
    host.typing().length > 0 ||
    (state !== undefined && pendingReasons(state).length > 0)
  );
}

/** Keeps the work of the page under its id; `tell` is told how that goes. */
export function startBackups(
  page: BackedUp,
  store: BackupStore,
  id: string,
  tell: (status: BackupStatus) => void,
): BackupKeeper {
  const slot = slotFor(store, id, tell);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOff = false;
  const stopTimer = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keepNow = () => {
    stopTimer();
    if (!isOff && isUnsaved(page)) slot.put(snapshotOf(page));
  };
  return {
    changed: () => {
      if (isOff) return;
      if (isUnsaved(page)) timer ??= setTimeout(keepNow, restFor(page.file()));
      else {
        stopTimer();
        void slot.remove().then(
          () => tell({ is: 'idle' }),
          () => tell({ is: 'refused' }),
        );
      }
    },
    keepNow,
    took: slot.took,
    turnOff: async () => {
      isOff = true;
      stopTimer();
      await slot.remove();
      tell({ is: 'off' });
    },
  };
}

/** The place of one page in the store, which is written only where something is new. */
interface Slot extends Pick<BackupKeeper, 'took'> {
  readonly put: (next: Backup) => void;
  readonly remove: () => Promise<void>;
}

function slotFor(store: BackupStore, id: string, tell: (status: BackupStatus) => void): Slot {
  let kept: Backup | undefined;
  let isThere = false;
  return {
    took: () => {
      isThere = true;
    },
    put: (next) => {
      if (kept && isSame(kept, next)) return;
      kept = next;
      isThere = true;
      store.put(id, next).then(
        () => tell({ is: 'kept', at: next.at }),
        (error: unknown) => {
          kept = undefined;
          tell({ is: isFull(error) ? 'full' : 'refused' });
        },
      );
    },
    remove: async () => {
      kept = undefined;
      if (!isThere) return;
      isThere = false;
      await store.remove(id);
    },
  };
}

function restFor(file: PageFile | undefined): number {
  return REST + ((file?.opened?.bytes.length ?? 0) / MEGABYTE) * REST_A_MEGABYTE;
}

function snapshotOf({ host, work, file }: BackedUp): Backup {
  const { sheets, selection } = host.book();
  const opened = file();
  return {
    version: BACKUP_VERSION,
    at: Date.now(),
    state: { sheets, selection },
    typing: host.typing(),
    reasons: work()?.state().reasons ?? new Map(),
    ...(opened ? { origin: keepFile(opened) } : {}),
  };
}

/** A selection alone is not worth a write. */
function isSame(a: Backup, b: Backup): boolean {
  return (
    a.state.sheets === b.state.sheets &&
    a.reasons === b.reasons &&
    a.origin?.bytes === b.origin?.bytes &&
    JSON.stringify(a.typing) === JSON.stringify(b.typing)
  );
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
