/** The beginning of the names of the locks that open pages hold. */
const LOCK = 'xxgk-report-page ';

/** A new id for this page, which no other page has. */
export function newPageId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Says to other pages that this one is open, until it is closed or crashes. */
export function holdPage(id: string): void {
  // Nothing is lost where there are no locks: other pages then offer its work too, and copy it.
  void locks()
    ?.request(LOCK + id, async () => new Promise(() => undefined))
    .catch(() => undefined);
}

/** The ids of the pages that are open now; empty where the browser cannot tell. */
export async function livePages(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await locks()?.query()) ?? {};
    return new Set(held.flatMap(({ name = '' }) => (name.startsWith(LOCK) ? name.slice(LOCK.length) : [])));
  } catch {
    return new Set();
  }
}

/** Calls back whenever one of these pages is closed or crashes. */
export function watchPages(ids: ReadonlySet<string>, closed: () => void): void {
  for (const id of ids)
    void locks()
      ?.request(LOCK + id, { mode: 'shared' }, () => undefined)
      .then(closed, () => undefined);
}

/** Browsers give locks to secure pages only. */
function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
