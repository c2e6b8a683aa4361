import { isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PassedOver } from '../../bodies/passedOver.js';
import type { Review, ReviewedBody } from '../../bodies/review/reviewBodies.js';
import { encodePath, reviewOutputs } from '../../bodyFiles/reviewOutputs.js';
import type { OwnOutputs } from './ownOutputs.js';

/** Where a review lives: the folder that was reviewed, and that of the results. */
export interface ReviewPlace {
  readonly folder: string;
  readonly out: string;
}

/** Writes the lists of a review and the return slips; returns how many slips there are. */
export async function writeReview(
  review: Review,
  passedOver: readonly PassedOver[],
  place: ReviewPlace,
  { write, clear }: OwnOutputs,
): Promise<number> {
  const path = ({ file }: ReviewedBody) => pathFrom(place.out, join(place.folder, file.file));
  const address = (body: ReviewedBody) => addressOf(path(body));
  let slips = 0;
  for await (const { name, content } of reviewOutputs(review, { path, address, passedOver })) {
    await write(name, content);
    if (name.endsWith('.docx')) slips += 1;
  }
  await clear();
  return slips;
}

/** A path from a folder with `/`; the whole path where there is no way, as from drive to drive. */
function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  return isAbsolute(way) ? way : way.split(sep).join('/');
}

function addressOf(path: string): string | undefined {
  return isAbsolute(path) ? pathToFileURL(path).href : encodePath(path);
}
