import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { builtPath, requireBuilt } from './built.js';
import { serveFolder, type Served } from './serveFolder.js';

/** Milliseconds for unpacking and opening the browser, and for each test. */
const PATIENCE = 60_000;

/** A browser for the tests of one suite. */
export interface BrowserForTests {
  /** The address of a file in the served folder. */
  readonly address: (file: string) => string;
  /** Opens a page in a context of its own, which is closed after the test. */
  readonly openPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** The addresses that the pages of this test have asked for. */
  readonly requests: () => readonly string[];
}

/**
 * Sets up the hooks of the suite around it: one browser, and a folder under `dist` that is served, `.` for
 * all of it. After each test no script has failed, nothing was logged as an error, and nothing outside `dist`
 * was asked for.
 */
export function setBrowser(folder?: 'site' | 'test' | '.'): BrowserForTests {
  if (folder !== undefined) requireBuilt([folder]);
  let browser: Browser | undefined;
  let served: Served | undefined;
  let contexts: BrowserContext[] = [];
  let requests: string[] = [];
  let failures: string[] = [];
  before(async function open() {
    this.timeout(PATIENCE);
    browser = await openBrowser();
    if (folder !== undefined) served = await serveFolder(builtPath(folder));
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(function clear() {
    this.timeout(PATIENCE);
    [contexts, requests, failures] = [[], [], []];
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    assert.deepEqual(failures, []);
    const own = [
      `${served?.url}/`,
      pathToFileURL(builtPath('')).href,
      'data:',
      `blob:${served?.url}/`,
      'blob:null/',
    ];
    assert.deepEqual(
      requests.filter((url) => !own.some((start) => url.startsWith(start))),
      [],
    );
  });
  return {
    address: (file) => `${served?.url}/${file}`,
    requests: () => requests,
    openPage: async (options = {}) => {
      const context = await browser!.newContext(options);
      contexts.push(context);
      await context.addInitScript(removePickers);
      const page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => failures.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') failures.push(message.text());
      });
      return page;
    },
  };
}

/** Takes away the dialogs for files on the disk, which nobody can answer here: the page then downloads. */
function removePickers(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
}
