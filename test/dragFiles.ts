import type { Locator, Page } from 'playwright-core';

/**
 * Drags files of the disk onto an element, as the system does, and drops them there. A page that takes care
 * of none is left for the first of them.
 */
export async function dragFiles(page: Page, onto: Locator, files: readonly string[]): Promise<void> {
  await onto.scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  // What is dragged over may open a fold, which moves what stands below.
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const { x, y, width, height } = (await onto.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
  }
  await session.detach();
}
