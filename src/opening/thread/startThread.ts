/** Who listens to a thread of a page. */
export interface ThreadEars {
  readonly hear: (said: unknown) => void;
  /** Hears that the thread failed, or did not start. */
  readonly hearFailure: () => void;
}

/** A thread of a page. */
export interface PageThread {
  readonly send: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** Starts a thread. Throws where the browser or a policy allows none, and where the page has none. */
export type StartThread = (ears: ThreadEars) => PageThread;

/**
 * Starts the thread that opens PDFs: from the file that the page names, or, where the page is one file, from
 * its parts.
 */
export const startThread: StartThread = ({ hear, hearFailure }) => {
  const worker = startWorker();
  worker.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    hearFailure();
  };
  return { send: (bytes) => worker.postMessage(bytes), end: () => worker.terminate() };
};

function startWorker(): Worker {
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
