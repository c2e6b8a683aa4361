import { createStore, del, entries, promisifyRequest, type UseStore } from 'idb-keyval';

/** What the browser keeps: one backup for each page, by the page's id. */
export interface BackupStore {
  readonly list: () => Promise<readonly { readonly id: string; readonly kept: unknown }[]>;
  readonly put: (id: string, kept: unknown) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Gives a backup to another page, once only; undefined where it is no longer there. */
  readonly move: (from: string, to: string) => Promise<unknown>;
}

/** The store of this browser, opened when it is first used. Every call fails where the browser refuses. */
export function backupStore(): BackupStore {
  let store: UseStore | undefined;
  const open = () => (store ??= createStore('xxgk-report-workbench', 'backups'));
  return {
    list: async () =>
      (await entries<string, unknown>(open())).map(([id, kept]) => ({ id: String(id), kept })),
    put: async (id, kept) => open()('readwrite', async (objects) => putIn(objects, id, kept)),
    remove: async (id) => del(id, open()),
    move: async (from, to) => open()('readwrite', async (objects) => moveIn(objects, from, to)),
  };
}

/** Ends the transaction at once: a page that is being closed does not wait for an answer. */
async function putIn(objects: IDBObjectStore, id: string, kept: unknown): Promise<void> {
  objects.put(kept, id);
  const { transaction } = objects;
  transaction.commit();
  await promisifyRequest(transaction);
}

/** In one transaction, so that of two pages only one gets it. */
async function moveIn(objects: IDBObjectStore, from: string, to: string): Promise<unknown> {
  return new Promise((done, fail) => {
    const request = objects.get(from);
    request.onerror = () => fail(request.error ?? new Error('not read'));
    request.onsuccess = () => {
      const kept: unknown = request.result;
      if (kept !== undefined) {
        objects.put(kept, to);
        objects.delete(from);
      }
      done(kept);
    };
  });
}
