import { isReturned, type Review, type ReviewedBody } from '../review/reviewBodies.js';
import { bodyName } from '../review/reviewSheets.js';

/** What no system takes in the name of a file, and what would hide or misspell it. */
const UNFIT = /[\\/:*?"<>|]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** The most characters of a name: with four bytes each it stays below 255. */
const LONGEST = 55;

/** The return slips of a review by their bodies: `退回单/青山县民政局`, without an ending, each name once. */
export function slipNames({ bodies }: Review): ReadonlyMap<ReviewedBody, string> {
  const names = new Map<ReviewedBody, string>();
  const taken = new Set<string>();
  // In the order of the files, so that a body keeps the name of its slip however grave the others are.
  const returned = bodies.filter(isReturned).sort((a, b) => (a.file.file < b.file.file ? -1 : 1));
  for (const body of returned) {
    const { org = '' } = body.file as { readonly org?: string };
    const wanted = fitName(org === '' ? stemOf(body.file.file) : bodyName(body));
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted}（${count}）`;
    taken.add(name.toLowerCase());
    names.set(body, `退回单/${name}`);
  }
  return names;
}

/** The name of a file without its folders and its ending. */
function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function fitName(text: string): string {
  const name = [...text.replace(UNFIT, '').trim()]
    .slice(0, LONGEST)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
  return name === '' || DEVICES.test(name) ? `单位${name}` : name;
}
