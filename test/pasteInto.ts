import type { Locator } from 'playwright-core';

/** Pastes a page in a box, as the clipboard of a browser gives it. */
export async function pasteInto(box: Locator, html: string): Promise<void> {
  await box.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
