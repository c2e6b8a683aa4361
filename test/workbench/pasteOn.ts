import type { Page } from 'playwright-core';

/** Pastes where the focus is, as the browser does: each kind of contents by its name, such as `text/html`. */
export async function pasteOn(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [kind, value] of Object.entries(given)) data.setData(kind, value);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, kinds);
}
