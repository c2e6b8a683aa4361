import { useState } from 'preact/hooks';
import { sumBodies, type BodySum } from '../../bodies/sumBodies.js';
import { tellError } from '../../index.js';
import { openBodyList } from '../../openBodyList.js';
import { openReportFile } from '../../openReportFile.js';
import type { Finish } from './useRun.js';
import { bodiesWords as words } from './words.js';

/** What the user says of a sum, as it is typed and chosen. */
export interface SumFields {
  readonly year: string;
  readonly org: string;
  readonly list: File | undefined;
  readonly parent: File | undefined;
}

/** A sum, and the body whose report it is. */
export interface MadeSum {
  readonly sum: BodySum;
  readonly org: string;
}

/** Keeps what is typed and chosen for a sum. */
export function useSumFields() {
  const [fields, setFields] = useState<SumFields>({ year: '', org: '', list: undefined, parent: undefined });
  return {
    fields,
    change: (changed: Partial<SumFields>) => setFields((now) => ({ ...now, ...changed })),
  };
}

/** Why the fields cannot be used; undefined where they can. */
export function refuseFields({ year }: SumFields): string | undefined {
  return year.trim() === '' || /^\d{4}$/.test(year.trim()) ? undefined : words.noYear;
}

/** Opens what the fields name, for the sum of reports that are read then; a sentence where it cannot. */
export async function beginSum({ year, org, list, parent }: SumFields): Promise<Finish<MadeSum> | string> {
  const names = await openGiven(list, openBodyList);
  if (typeof names === 'string') return names;
  const published = await openGiven(parent, openReportFile);
  if (typeof published === 'string') return published;
  const given = {
    year: year.trim() === '' ? undefined : Number(year),
    list: names.opened,
    parent: published.opened?.read.report,
  };
  return (read) => ({ sum: sumBodies(read, given), org: org.trim() });
}

/** What a file holds that may be given; the sentence of what is wrong with it where it cannot be opened. */
async function openGiven<Opened>(
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
