import { deflateSync } from 'node:zlib';
import { Problem, readText, tellProblem } from '../../../src/index.js';
import { readPublishedFile, readPublishedPage } from '../../../src/opening/published.js';
import { timeOf } from '../../time.js';
import { docByHand } from '../word/docByHand.js';
import { docxByHand } from '../word/docxByHand.js';
import { rtfByHand } from '../word/rtfByHand.js';
import { hostileInputs, type HostileInput } from './inputs.js';
import { ofdOfGraphic } from './ofdOfGraphic.js';
import { pdfOfStream } from './pdfOfStream.js';

/** What a child process tells of one input. */
export interface HostileTold {
  readonly says: string;
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly requests: number;
  readonly ran: boolean;
}

// Reads the input of that name, and tells the time and the memory that it took. What the
// reader loads is loaded before the time is taken: here the tests compile it first.
const input = hostileInputs[process.argv[2] ?? '']?.();
let requests = 0;
globalThis.fetch = () => {
  requests += 1;
  return Promise.reject(new Error('no request'));
};
const before = process.resourceUsage().maxRSS;
if (input) await read(emptyLike(input)).catch(() => '');
let says = '';
const milliseconds = await timeOf(async () => {
  says = await read(input).catch((error: unknown) => {
    if (error instanceof Problem) return tellProblem(error);
    throw error;
  });
});
const told: HostileTold = {
  says,
  milliseconds,
  megabytes: (process.resourceUsage().maxRSS - before) / 1024,
  requests,
  ran: 'ran' in globalThis,
};
process.send?.(told);
process.disconnect?.();

/** The shortest input of the same kind that is read as far as its first words. */
function emptyLike(like: HostileInput): HostileInput {
  if ('page' in like) return { page: '<html><table><tr><td>1</td></tr></table></html>' };
  if ('text' in like) return { text: '1' };
  if ('word' in like) return { word: docxByHand('<w:p/>') };
  if ('oldWord' in like) return { oldWord: docByHand([{ text: '1' }]) };
  if ('richText' in like) return { richText: rtfByHand('1') };
  if ('ofd' in like) return { ofd: ofdOfGraphic('', 1) };
  return { pdf: pdfOfStream(deflateSync('0 0 m 9 9 l S ')) };
}

async function read(given: HostileInput | undefined): Promise<string> {
  if (!given) throw new Error('no such input');
  if ('page' in given) readPublishedPage(given.page);
  else if ('text' in given) readText(given.text, '报告.txt');
  else if ('word' in given) await readPublishedFile(given.word, 'word');
  else if ('oldWord' in given) await readPublishedFile(given.oldWord, 'oldWord');
  else if ('richText' in given) await readPublishedFile(given.richText, 'richText');
  else if ('ofd' in given) await readPublishedFile(given.ofd, 'ofd');
  else await readPublishedFile(given.pdf, 'pdf');
  return '';
}
