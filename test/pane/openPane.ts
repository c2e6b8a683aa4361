import { readFile } from 'node:fs/promises';
import type { JSHandle, Locator, Page } from 'playwright-core';
import type { OpenExcel } from '../../excel-double/node.js';
import type { PageDouble, PageOptions } from '../../excel-double/page.js';
import { cellAddress, parseAddress } from '../../src/core/draw/address.js';
import { reportLayouts, startReport, templateLayouts, type Layout, type Report } from '../../src/index.js';
import { markedCells } from '../hosts/openHost.js';
import { setBrowser, type BrowserForTests } from '../setBrowser.js';

declare global {
  interface Window {
    double: PageDouble;
    doubleOptions?: PageOptions;
  }
}

/** How the page is opened. */
export interface OpenOptions extends PageOptions {
  /** The page under `dist/test`, with what stands behind its `#`; `pane.html` where left out. */
  readonly file?: string;
  /** Pixels; 320 where left out, as wide as a pane. */
  readonly width?: number;
  readonly isDark?: boolean;
  /** Timers stand still until the test moves them on. */
  readonly isClockHeld?: boolean;
  /** The day on which the page is opened; a day on which a report for 2023 is proposed where left out. */
  readonly today?: string;
  /** Done in the page before its own scripts run. */
  readonly prepare?: () => void;
  /** Done with the page before it is opened. */
  readonly route?: (page: Page) => Promise<void>;
}

/** A page of the add-in, with a workbook behind it. */
export interface OpenPane {
  readonly page: Page;
  /** The workbook, its traffic and its faults; `double.evaluate((double) => …)` works in the page. */
  readonly double: JSHandle<PageDouble>;
  readonly button: (name: string) => Locator;
  /** The sentence of the pane, once it says something else than that it works. */
  readonly notice: () => Promise<string>;
  /** Waits until the pane says this sentence. */
  readonly says: (sentence: string) => Promise<void>;
  /** Stops the clock of a page that was opened with it held: timers wait for `page.clock.runFor`. */
  readonly stopClock: () => Promise<void>;
  /** 插入表样 for the body and the year of a report. */
  readonly insert: (report: Report) => Promise<void>;
  /** Types one cell as somebody does, `表三!D5`. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** Types all that a report says over the blank sheets. */
  readonly fill: (report: Report) => Promise<void>;
  /** The addresses with a mark of ours. */
  readonly marked: () => Promise<readonly string[]>;
  /** All that a sheet holds and how it looks, as text to compare. */
  readonly sheetState: (name: string) => Promise<string>;
}

/** Opens pages of the add-in for the tests of one suite. */
export interface Stage extends Pick<BrowserForTests, 'requests'> {
  readonly open: (options?: OpenOptions) => Promise<OpenPane>;
  /** 插入表样 and all that a report says, in one go. */
  readonly openFilled: (report: Report, options?: OpenOptions) => Promise<OpenPane>;
}

/**
 * Sets up the hooks for the tests of the suite around it, as `setBrowser` does. After each test no content
 * policy was violated either.
 */
export function setStage(): Stage {
  const browser = setBrowser('test');
  const open = async (options: OpenOptions = {}): Promise<OpenPane> => {
    const { file = 'pane.html', width = 320, isDark = false, prepare } = options;
    const page = await browser.openPage({
      viewport: { width, height: 900 },
      colorScheme: isDark ? 'dark' : 'light',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await prepareDouble(page, options);
    if (prepare) await page.addInitScript(prepare);
    await options.route?.(page);
    await setClock(page, options);
    await page.goto(browser.address(file));
    return paneOn(page);
  };
  return {
    open,
    requests: browser.requests,
    openFilled: async (report, options) => {
      const pane = await open(options);
      await pane.insert(report);
      await pane.fill(report);
      return pane;
    },
  };
}

/** Passes options to the double of Excel in the page, and logs violations of the content policy as errors. */
async function prepareDouble(page: Page, options: OpenOptions): Promise<void> {
  const { file: _f, width: _w, isDark: _d, isClockHeld: _c, today: _t, ...rest } = options;
  const { prepare: _p, route: _r, ...double } = rest;
  await page.addInitScript((given) => {
    window.doubleOptions = given;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`violated: ${violatedDirective} ${blockedURI}`);
    });
  }, double);
}

async function setClock(
  page: Page,
  { isClockHeld = false, today = '2024-01-15T09:00:00' }: OpenOptions,
): Promise<void> {
  if (isClockHeld) await page.clock.install({ time: new Date(today) });
  else await page.clock.setFixedTime(new Date(today));
}

async function paneOn(page: Page): Promise<OpenPane> {
  const double = await page.evaluateHandle(() => window.double);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const line = page.locator('.notices [role="status"]');
  const idle = async () => page.locator('.pane[aria-busy="false"]').waitFor();
  const says = async (sentence: string) =>
    line.filter({ hasText: new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) }).waitFor();
  return {
    page,
    double,
    button,
    says,
    notice: async () => {
      await idle();
      return line.innerText();
    },
    stopClock: async () => page.clock.pauseAt('2024-01-15T12:00:00'),
    insert: async ({ org, year, edition }) => {
      await idle();
      await page.getByLabel('报告年度').fill(String(year));
      await page.getByLabel('版式').selectOption(edition.id);
      await page.getByLabel('机关名称').fill(org);
      await button('插入表样').click();
      await line.filter({ hasText: '已插入' }).waitFor();
    },
    type: async (address, text) => {
      const { sheet, row, column } = parseAddress(address);
      await double.evaluate(
        ({ book }, [name, cell, value]) => {
          book.sheet(name).type(cell, value);
        },
        [sheet, cellAddress(row, column), text] as const,
      );
    },
    fill: async (report) =>
      double.evaluate(({ book }, typed) => {
        for (const { sheet, cell, text } of typed) book.sheet(sheet).type(cell, text);
      }, typedFor(report)),
    marked: async () => {
      const sheets = await double.evaluate(({ book }) =>
        book.sheets().map((sheet) => ({
          name: sheet.name,
          formats: sheet.formats().map(({ formula, address }) => ({ formula, address })),
        })),
      );
      return markedCells({
        book: { sheets: () => sheets.map(({ name, formats }) => ({ name, formats: () => formats })) },
      } as unknown as OpenExcel);
    },
    sheetState: async (name) =>
      double.evaluate(
        ({ book }, sheet) =>
          JSON.stringify(
            book.sheet(sheet).state,
            (key, value: unknown) =>
              key === 'selection'
                ? undefined
                : value instanceof Map || value instanceof Set
                  ? [...value]
                  : value,
            1,
          ),
        name,
      ),
  };
}

interface TypedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/**
 * What has to be typed over the blank sheets of a report so that they say what it says; formulas are left
 * alone, an empty text empties a cell.
 */
function typedFor(report: Report): readonly TypedCell[] {
  const start = startReport({
    edition: report.edition,
    org: report.org,
    ...(report.year === null ? {} : { year: report.year }),
  });
  const blank = new Map(templateLayouts(start).map((layout) => [layout.sheet, cellsOf(layout)]));
  return reportLayouts(report).flatMap((layout) => {
    const [before, after] = [blank.get(layout.sheet) ?? new Map(), cellsOf(layout)];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((cell) => {
      const [was, is] = [before.get(cell), after.get(cell)];
      return was?.formula !== undefined || (was?.value ?? null) === (is?.value ?? null)
        ? []
        : [{ sheet: layout.sheet, cell, text: String(is?.value ?? '') }];
    });
  });
}

/** Where a cell stands in a workbook that was made for a report: `表四!B5`. */
export function placeOf(report: Report, cell: string): string {
  const places = reportLayouts(report).flatMap((layout) =>
    layout.cells
      .filter((each) => each.cell === cell)
      .map(({ row, column }) => `${layout.sheet}!${cellAddress(row, column)}`),
  );
  if (places[0] === undefined) throw new RangeError(`no cell ${cell}`);
  return places[0];
}

function cellsOf({ cells }: Layout): ReadonlyMap<string, Layout['cells'][number]> {
  return new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
}

/** What a cell of the workbook behind a page says, `表三!D5`. */
export async function valueAt({ double }: OpenPane, address: string) {
  return double.evaluate(
    ({ book }, [sheet, cell]) => book.sheet(sheet).value(cell),
    address.split('!') as [string, string],
  );
}

/** What was downloaded: the name offered and the bytes. */
export async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
