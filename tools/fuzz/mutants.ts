import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { seededRandom, type Random } from '../../bench/random.js';
import type { Report } from '../../src/index.js';
import { cellForms } from '../../test/hosts/file/foreign/cellForms.js';
import { differingPlaces } from '../../test/hosts/file/foreign/comparePlaces.js';
import { drawn } from '../../test/hosts/file/foreign/exported.js';
import { partForms } from '../../test/hosts/file/foreign/partForms.js';
import { sheetJsReads } from '../../test/hosts/file/foreign/sheetJsReads.js';
import { samples } from '../../test/samples.js';
import { mutateXml, pick } from './mutateXml.js';
import { mutateBytes, mutateParts, type Files } from './mutateZip.js';

/** A workbook with small changes. */
export interface Mutant {
  readonly bytes: Uint8Array;
  /** What the unchanged workbook states. */
  readonly original: Report;
  /** True where SheetJS reads the unchanged workbook rightly, and so can be compared with. */
  readonly hasWitness: boolean;
}

/** A form of workbooks, and whether SheetJS can read it. */
interface Form {
  readonly write: (files: Files) => Files;
  readonly hasWitness: boolean;
}

/** Of ten mutants eight are changed in the markup, one in the parts, one in the bytes of the zip. */
const [OF_TEN, IN_MARKUP, IN_PARTS] = [10, 8, 9];

/**
 * Makes the mutant of a seed, always the same one: of the workbooks of the samples, as they are drawn and in
 * foreign forms.
 */
export async function mutants(): Promise<(seed: number) => Mutant> {
  const books = await Promise.all(
    [...samples.values()].map(async (report) => ({ report, files: unzipSync(await drawn(report)) })),
  );
  const plain = books[0]!.files;
  const forms = Object.values({ ...cellForms, ...partForms }).map((write): Form => ({
    write,
    hasWitness: isReadBySheetJs(plain, write(plain)),
  }));
  const asDrawn: Form = { write: (files) => files, hasWitness: true };
  return (seed) => {
    const random = seededRandom(seed);
    const { report, files } = pick(books, random);
    const { write, hasWitness } = random.below(2) === 0 ? asDrawn : pick(forms, random);
    return { bytes: mutate(write(files), random), original: report, hasWitness };
  };
}

function isReadBySheetJs(plain: Files, form: Files): boolean {
  const read = (files: Files) => sheetJsReads(zipSync({ ...files }, { level: 1 }));
  try {
    return differingPlaces(read(plain), read(form)).length === 0;
  } catch {
    return false;
  }
}

function mutate(files: Files, random: Random): Uint8Array {
  const kind = random.below(OF_TEN);
  if (kind >= IN_PARTS) return mutateBytes(files, random);
  if (kind >= IN_MARKUP) return zipSync({ ...mutateParts(files, random) }, { level: 1 });
  const name = pick(weighted(files), random);
  const text = mutateXml(strFromU8(files[name]!), random);
  return zipSync({ ...files, [name]: strToU8(text) }, { level: 1 });
}

/** The parts in which markup is changed; those of sheets and texts come more often. */
function weighted(files: Files): readonly string[] {
  const names = Object.keys(files).filter((name) => files[name]!.length > 0);
  const often = names.filter((name) => /sheet|Tables|string|Texts|表/i.test(name));
  return [...often, ...often, ...often, ...names];
}
