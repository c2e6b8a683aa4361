import { answerPdf } from './answerPdf.js';

/** What a thread of a page runs: it says that it has started, and opens the PDF that it is sent. */
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (data instanceof Uint8Array) void answerPdf(data).then((answer) => self.postMessage(answer));
};
self.postMessage({ said: 'started' });
