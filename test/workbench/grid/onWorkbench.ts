import type { Page } from 'playwright-core';

/** What a test does and sees on the sheet in view. */
export function onWorkbench(page: Page) {
  const cell = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  return {
    cell,
    text: (row: number, column: number) => cell(row, column).locator('.shown').innerText(),
    /** The row and the column of the selected cell. */
    active: () =>
      page
        .locator('td.active')
        .evaluate((element) => [
          Number((element as HTMLElement).dataset['row']),
          Number((element as HTMLElement).dataset['column']),
        ]),
    notice: () => page.locator('.news [role="status"]').innerText(),
    openSample: async (sheet = '表三') => {
      await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '新建' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '先看示例数据' }).click();
      await showSheet(page, sheet);
    },
    showSheet: (sheet: string) => showSheet(page, sheet),
    /** Where the caret stands in the text that is being typed. */
    caret: () => page.locator('.editing .entry').evaluate((box: HTMLTextAreaElement) => box.selectionStart),
  };
}

async function showSheet(page: Page, sheet: string): Promise<void> {
  await page.getByRole('tab', { name: sheet }).click();
}
