import { Problem, readText, tellProblem } from '../../../src/index.js';
import { readPublishedFile, readPublishedPage } from '../../../src/opening/published.js';
import { hostileInputs } from './inputs.js';

/** What a child process tells of one input. */
export interface HostileTold {
  readonly says: string;
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly requests: number;
  readonly ran: boolean;
}

// Reads the input of that name, and tells the time of the processor and the memory that it took.
const input = hostileInputs[process.argv[2] ?? '']?.();
let requests = 0;
globalThis.fetch = () => {
  requests += 1;
  return Promise.reject(new Error('no request'));
};
const before = process.resourceUsage().maxRSS;
const spent = process.cpuUsage();
const says = await read().catch((error: unknown) => {
  if (error instanceof Problem) return tellProblem(error);
  throw error;
});
const { user, system } = process.cpuUsage(spent);
const told: HostileTold = {
  says,
  milliseconds: (user + system) / 1000,
  megabytes: (process.resourceUsage().maxRSS - before) / 1024,
  requests,
  ran: 'ran' in globalThis,
};
process.send?.(told);
process.disconnect();

async function read(): Promise<string> {
  if (!input) throw new Error('no such input');
  if ('page' in input) readPublishedPage(input.page);
  else if ('text' in input) readText(input.text, '报告.txt');
  else if ('word' in input) await readPublishedFile(input.word, 'word');
  else if ('oldWord' in input) await readPublishedFile(input.oldWord, 'oldWord');
  else if ('richText' in input) await readPublishedFile(input.richText, 'richText');
  else if ('ofd' in input) await readPublishedFile(input.ofd, 'ofd');
  else await readPublishedFile(input.pdf, 'pdf');
  return '';
}
