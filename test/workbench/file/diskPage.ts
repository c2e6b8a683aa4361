import type { Page } from 'playwright-core';

/** What goes wrong when the page writes to a file of the disk. */
export type DiskFault = 'refused' | 'full' | 'busy' | 'gone' | 'other';

/**
 * A page whose dialogs for files are answered: the files are in the private storage of the browser, where
 * they are written as on the disk. To be called before the page is loaded.
 */
export async function answerPickers(page: Page): Promise<void> {
  // The compiler of the tests names functions by this one.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    const faults: Record<string, string | undefined> = {};
    const errors: Record<string, string> = {
      full: 'QuotaExceededError',
      busy: 'NoModificationAllowedError',
      gone: 'NotFoundError',
      other: 'UnknownError',
    };
    const handleOf = async (name: string, create: boolean) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name, { create });
      const write = handle.createWritable.bind(handle);
      const fail = () => Promise.reject(new DOMException('', errors[faults['write'] ?? ''] ?? 'Error'));
      return Object.assign(handle, {
        queryPermission: () => Promise.resolve(faults['write'] === 'refused' ? 'prompt' : 'granted'),
        requestPermission: () => Promise.resolve('denied'),
        createWritable: async () => {
          if (faults['write'] === 'gone') return fail();
          const stream = await write();
          return faults['write'] === undefined ? stream : Object.assign(stream, { close: fail });
        },
      });
    };
    const answer = async (key: string) => {
      const name = faults[key];
      if (name === undefined) throw new DOMException('', 'AbortError');
      return handleOf(name, key === 'place');
    };
    Object.assign(window, {
      disk: faults,
      diskHandle: (name: string) => handleOf(name, false),
      showOpenFilePicker: async () => [await answer('file')],
      showSaveFilePicker: () => answer('place'),
    });
  });
}

/** Says which file the user chooses to open, where to save, or what goes wrong in writing. */
export async function setDisk(
  page: Page,
  disk: { readonly file?: string; readonly place?: string; readonly write?: DiskFault },
): Promise<void> {
  await page.evaluate((answers) => {
    const { disk: kept } = window as unknown as { disk: Record<string, unknown> };
    for (const key of Object.keys(kept)) Reflect.deleteProperty(kept, key);
    Object.assign(kept, answers);
  }, disk);
}

/** Puts a file on that disk. */
export async function putOnDisk(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ({ name: file, content }) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
      await stream.close();
    },
    { name, content: Buffer.from(bytes).toString('base64') },
  );
}

/** What a file of that disk holds; undefined where there is none. */
export async function readFromDisk(page: Page, name: string): Promise<Uint8Array | undefined> {
  const content = await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    try {
      const handle = await folder.getFileHandle(file);
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    } catch {
      return undefined;
    }
  }, name);
  return content === undefined ? undefined : new Uint8Array(Buffer.from(content, 'base64'));
}
