import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { Problem } from '../../../src/index.js';
import { pagesInPage } from '../../../src/opening/thread/pagesInPage.js';
import type { StartThread } from '../../../src/opening/thread/startThread.js';
import { pdfOfStream } from '../../imports/hostile/pdfOfStream.js';

/** A thread that says these things in turn: the first as it starts, the others when it is sent a PDF. */
function threadThat(first: unknown, ...others: readonly unknown[]) {
  let ended = 0;
  const start: StartThread = ({ hear, hearFailure }) => {
    const say = (said: unknown) => {
      if (said === 'error') hearFailure();
      else if (said !== undefined) hear(said);
    };
    queueMicrotask(() => say(first));
    return {
      send: () => others.forEach(say),
      end: () => {
        ended += 1;
      },
    };
  };
  return { start, ended: () => ended };
}

const STARTED = { said: 'started' };
const NO_PAGES = { said: 'pages', pages: [] };
const pdf = pdfOfStream(deflateSync('BT /F1 9 Tf (12) Tj ET'));
const outcome = async ({ start }: { readonly start: StartThread }, longest = 60_000, longestStart = 60_000) =>
  pagesInPage(pdf, { start, longest, longestStart }).then(
    (pages) => pages.length,
    (error: unknown) => (error instanceof Problem ? [error.code, error.facts] : error),
  );

describe('pagesInPage', () => {
  it('takes the pages from the thread, and ends it', async () => {
    const thread = threadThat(STARTED, { action: 'ready' }, null, NO_PAGES);
    assert.equal(await outcome(thread), 0);
    assert.equal(thread.ended(), 1);
  });
  it('gives on the problem that the thread tells', async () => {
    const thread = threadThat(STARTED, { said: 'problem', code: 'encrypted', facts: { kind: 'pdf' } });
    assert.deepEqual(await outcome(thread), ['encrypted', { kind: 'pdf' }]);
  });
  it('ends a thread that takes too long', async () => {
    const thread = threadThat(STARTED);
    assert.deepEqual(await outcome(thread, 20), ['tooSlow', { seconds: 0.02 }]);
    assert.equal(thread.ended(), 1);
  });
  it('takes a thread that fails while it reads for one that lacks memory', async () => {
    assert.deepEqual(await outcome(threadThat(STARTED, 'error')), ['outOfMemory', { seconds: 60 }]);
  });
  // Reads the PDF with the library.
  it('reads in the page where no thread starts, in one way or another #slow', async () => {
    assert.equal(await outcome(threadThat('error')), 1);
    const withoutParts = threadThat(STARTED, { said: 'problem', code: 'unexpected', facts: {} });
    assert.equal(await outcome(withoutParts), 1);
    assert.equal(await outcome(threadThat(undefined), 60_000, 20), 1);
    const start = () => {
      throw new DOMException('denied');
    };
    assert.equal((await pagesInPage(pdf, { start })).length, 1);
  });
});
