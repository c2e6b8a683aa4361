import type { Copied } from '../clip/readClip.js';

/** What is on the clipboard; undefined where the browser or its user does not let the page read it. */
export async function readSystemClip(): Promise<Copied | undefined> {
  try {
    const items = await navigator.clipboard.read();
    const [html, text] = [await textOf(items, 'text/html'), await textOf(items, 'text/plain')];
    return { html, text };
  } catch {
    return undefined;
  }
}

async function textOf(items: ClipboardItems, type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}
