import { isReturned, type Review } from '../bodies/review/reviewBodies.js';
import { reviewOutputs, type ReviewOutput } from './reviewOutputs.js';

/** The media type of a zip. */
export const ZIP_TYPE = 'application/zip';

/**
 * All files of a review in one zip, as the command line writes them into a folder; what makes it is loaded
 * for it. `tell` is awaited after each return slip, so that a page can draw.
 */
export async function reviewPack(
  review: Review,
  tell: (done: number, total: number) => Promise<void>,
): Promise<Uint8Array> {
  const { zipFiles } = await import('../hosts/file/zip/zipFiles.js');
  const total = review.bodies.filter(isReturned).length;
  const files: ReviewOutput[] = [];
  let slips = 0;
  for await (const each of reviewOutputs(review)) {
    files.push(each);
    if (!each.name.endsWith('.txt')) continue;
    slips += 1;
    await tell(slips, total);
  }
  return zipFiles(files);
}
