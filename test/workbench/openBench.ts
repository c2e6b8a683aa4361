import type { Locator, Page } from 'playwright-core';

/** The workbench in a page, and what a clerk does there. */
export interface Bench {
  readonly page: Page;
  readonly pane: Locator;
  readonly cell: (row: number, column: number) => Locator;
  readonly text: (row: number, column: number) => Promise<string>;
  readonly button: (name: string) => Locator;
  /** Opens the sample at 表三; E7 is wrong in it. */
  readonly openSample: () => Promise<void>;
  /** Types in a cell of the sheet in view, and leaves it by Enter. */
  readonly type: (row: number, column: number, text: string) => Promise<void>;
  readonly notice: () => Promise<string>;
}

/** The workbench of a page that has its address. */
export function benchOn(page: Page): Bench {
  const cell = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  return {
    page,
    pane: page.locator('#pane'),
    cell,
    text: async (row, column) => cell(row, column).locator('.shown').innerText(),
    button: (name) => page.getByRole('button', { name, exact: true }),
    openSample: async () => {
      await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '示例数据' }).click();
      await page.getByRole('tab', { name: '表三' }).click();
    },
    type: async (row, column, text) => {
      await cell(row, column).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    notice: async () => page.locator('.news [role="status"]').innerText(),
  };
}
