/** What a page needs of a thread; a `Worker` of the browser is one. */
export interface PageThread {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
  postMessage(bytes: Uint8Array): void;
  terminate(): void;
}

/**
 * Starts the thread that opens PDFs: from the file that the page names, or, where the page is one file, from
 * its parts. Throws where the browser or a policy allows none, and where the page has none.
 */
export function startThread(): PageThread {
  const named = document.querySelector('meta[name="thread"]')?.getAttribute('content');
  if (named) return new Worker(named);
  const parts = ['thread', 'parts'].map((id) => document.getElementById(id)?.textContent ?? '');
  if (parts.includes('')) throw new RangeError('the page has no thread');
  const address = URL.createObjectURL(new Blob([parts.join(';\n')], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    // A thread that has begun to load goes on.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
