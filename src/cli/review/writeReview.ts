import { isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { returnSlip } from '../../bodies/returnSlip.js';
import type { Review, ReviewedBody } from '../../bodies/reviewBodies.js';
import { reviewPage } from '../../bodies/reviewPage.js';
import { reviewSheets, type PassedOver, type ReviewLinks } from '../../bodies/reviewSheets.js';
import { slipLetter } from '../../bodies/slipLetter.js';
import { tellSlip } from '../../bodies/tellSlip.js';
import { layoutList } from '../../core/draw/layoutList.js';
import { fileHost } from '../../hosts/file/fileHost.js';
import { letterAsWord } from '../../letter.js';
import type { OwnOutputs } from './ownOutputs.js';
import { slipNames } from './slipNames.js';

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
  const names = slipNames(review);
  const links: ReviewLinks = {
    file: ({ file }) => pathFrom(place.out, join(place.folder, file.file)),
    slip: (body) => withEnding(names.get(body)),
  };
  for (const [body, name] of names) await writeSlip(body, review, name, write);
  const host = fileHost();
  await host.draw(reviewSheets(review, links, passedOver).map(layoutList));
  await write('审核.xlsx', host.bytes());
  await write('审核.html', reviewPage(review, encoded(links), passedOver));
  await clear();
  return names.size;
}

async function writeSlip(
  body: ReviewedBody,
  review: Review,
  name: string,
  write: OwnOutputs['write'],
): Promise<void> {
  const slip = returnSlip(body, review);
  if (!slip) return;
  await write(`${name}.docx`, await letterAsWord(slipLetter(slip)));
  await write(`${name}.txt`, `\ufeff${tellSlip(slip).replaceAll('\n', '\r\n')}`);
}

function withEnding(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${name}.docx`;
}

/** A path from a folder with `/`; the whole path where there is no way, as from drive to drive. */
function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  return isAbsolute(way) ? way : way.split(sep).join('/');
}

/** The same links as addresses for a page. */
function encoded({ file, slip }: ReviewLinks): ReviewLinks {
  return { file: (body) => addressOf(file?.(body)), slip: (body) => addressOf(slip?.(body)) };
}

function addressOf(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}
