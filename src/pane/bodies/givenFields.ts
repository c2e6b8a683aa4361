import { useState } from 'preact/hooks';
import { tellError } from '../../index.js';
import { NOTHING, type ChosenFiles } from './chosenFiles.js';
import { bodiesWords as words } from './words.js';

/** What the user says of a sum or a review, as it is typed and chosen. */
export interface GivenFields {
  readonly year: string;
  readonly org: string;
  readonly list: File | undefined;
  readonly parent: File | undefined;
  /** The reports of last year. */
  readonly last: ChosenFiles;
}

/** Changes some of the fields. */
export type ChangeFields = (changed: Partial<GivenFields>) => void;

/** Keeps what is typed and chosen. */
export function useGivenFields() {
  const [fields, setFields] = useState<GivenFields>({
    year: '',
    org: '',
    list: undefined,
    parent: undefined,
    last: NOTHING,
  });
  const change: ChangeFields = (changed) => setFields((now) => ({ ...now, ...changed }));
  return { fields, change };
}

/** The year that is typed; undefined where none is. */
export function givenYear({ year }: GivenFields): number | undefined {
  return year.trim() === '' ? undefined : Number(year);
}

/** Why the fields cannot be used; undefined where they can. */
export function refuseFields({ year }: GivenFields): string | undefined {
  return year.trim() === '' || /^\d{4}$/.test(year.trim()) ? undefined : words.noYear;
}

/** What a file holds that may be given; the sentence of what is wrong with it where it cannot be opened. */
export async function openGiven<Opened>(
  file: File | undefined,
  open: (file: File) => Promise<Opened>,
): Promise<{ readonly opened?: Opened } | string> {
  if (!file) return {};
  try {
    return { opened: await open(file) };
  } catch (error) {
    return `“${file.name}”：${tellError(error)}`;
  }
}
