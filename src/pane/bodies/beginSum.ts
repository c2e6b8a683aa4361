import { distinctNames } from '../../bodies/distinctNames.js';
import { readBody, type BodyFile } from '../../bodies/readBody.js';
import { sumBodies, type BodySum } from '../../bodies/sum/sumBodies.js';
import { tellError } from '../../index.js';
import { openBodyList } from '../../bodyFiles/openBodyList.js';
import { openReportFile } from '../../opening/openReportFile.js';
import { openGiven, givenYear, type GivenFields } from './givenFields.js';
import type { ChosenFile } from './chosenFiles.js';
import { nameEach } from './nameEach.js';
import type { BodiesJob } from './useRun.js';

/** A sum, and the body whose report it is. */
export interface MadeSum {
  readonly sum: BodySum;
  readonly org: string;
}

/** Opens what the fields name, for the sum of reports that are read then; a sentence where it cannot. */
export async function beginSum(
  chosen: readonly ChosenFile[],
  fields: GivenFields,
): Promise<BodiesJob<BodyFile, MadeSum> | string> {
  const names = await openGiven(fields.list, openBodyList);
  if (typeof names === 'string') return names;
  const published = await openGiven(fields.parent, openReportFile);
  if (typeof published === 'string') return published;
  const given = { year: givenYear(fields), list: names.opened, parent: published.opened?.read.report };
  const named = nameEach(chosen);
  const told = distinctNames([...named.values()]);
  return {
    read: async (each) =>
      readBody(
        {
          file: told.get(named.get(each) ?? '') ?? each.file.name,
          open: async () => (await openReportFile(each.file)).read,
        },
        tellError,
      ),
    finish: (read) => ({ sum: sumBodies(read, given), org: fields.org.trim() }),
  };
}
