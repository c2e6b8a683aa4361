import type { PassedOver } from '../bodies/passedOver.js';
import { returnSlip } from '../bodies/slips/returnSlip.js';
import type { Review } from '../bodies/review/reviewBodies.js';
import { reviewPage } from '../bodies/review/reviewPage.js';
import { reviewSheets, type ReviewLinks } from '../bodies/review/reviewSheets.js';
import { slipLetter } from '../bodies/slips/slipLetter.js';
import { slipNames } from '../bodies/slips/slipNames.js';
import { tellSlip } from '../bodies/slips/tellSlip.js';
import { layoutList } from '../core/draw/layoutList.js';
import { drawnFile } from '../making/drawnFile.js';
import { letterAsWord } from '../making/letter.js';

/** A file that a review gives, under a name such as `退回单/青山县民政局.txt`. */
export interface ReviewOutput {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What the lists of a review tell besides the review: where the reviewed files are, and what was not. */
export interface ReviewSurroundings {
  /** The reviewed files, as paths from where the lists are kept. */
  readonly path?: ReviewLinks['file'];
  /** The same as addresses, already encoded. */
  readonly address?: ReviewLinks['file'];
  readonly passedOver?: readonly PassedOver[];
}

/** The files of a review, each made when it is asked for: the return slips, then the lists. */
export async function* reviewOutputs(
  review: Review,
  { path, address, passedOver = [] }: ReviewSurroundings = {},
): AsyncGenerator<ReviewOutput, void> {
  const names = slipNames(review);
  for (const [body, name] of names) {
    const slip = returnSlip(body);
    if (!slip) continue;
    yield { name: `${name}.docx`, content: await letterAsWord(slipLetter(slip)) };
    yield { name: `${name}.txt`, content: `\ufeff${tellSlip(slip).replaceAll('\n', '\r\n')}` };
  }
  const slipOf: ReviewLinks['slip'] = (body) => {
    const name = names.get(body);
    return name === undefined ? undefined : `${name}.docx`;
  };
  const links = { slip: slipOf, ...(path ? { file: path } : {}) };
  const sheets = reviewSheets(review, links, passedOver).map(layoutList);
  yield { name: '审核.xlsx', content: await drawnFile(sheets) };
  const addresses: ReviewLinks = {
    slip: (body) => encodePath(slipOf(body)),
    ...(address ? { file: address } : {}),
  };
  yield { name: '审核.html', content: reviewPage(review, addresses, passedOver) };
}

/** A path as an address from the same folder. */
export function encodePath(path: string | undefined): string | undefined {
  return path
    ?.split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}
