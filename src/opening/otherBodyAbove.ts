import { fold } from '../core/form/fold.js';
import { fieldTwice } from '../core/read/cover/fieldTwice.js';
import type { ReadResult } from '../core/read/readReport.js';
import type { View } from '../core/read/view/view.js';
import type { Addresses } from '../core/report/addresses.js';
import type { Remark } from '../core/report/remark.js';
import { isAbbreviation } from '../core/report/sameBody.js';
import { headsAbove } from './aboveTables.js';

/** Whose name may stand in the title of a form that others fill in. */
const FOR_OTHERS = /政府|办公|政务|公开办|领导小组/;
/** Offices within a body, which fill in its form. */
const WITHIN = /(?:办公室|政府办|党政办|公开办|中心|[科股室])$/;
/** What is not said of a body in short. */
const LONG = /人民政府|委员会|办事处|委$/g;

/** The same, with a remark where another body than the report's is named above tables of it. */
export function tellOtherBody(views: readonly View[], read: ReadResult): ReadResult {
  const told = otherBodyAbove(views, read);
  return told.length > 0 ? { ...read, remarks: [...read.remarks, ...told] } : read;
}

function otherBodyAbove(views: readonly View[], { report, addresses }: ReadResult): readonly Remark[] {
  const field = report.edition.cover.find(({ code }) => code === 'org');
  const own = addresses.get('cover.org');
  if (!field || report.org === '') return [];
  const isRead = ({ prefix, official }: View) => official === undefined && hasFigures(prefix, addresses);
  const told = new Set<string>();
  return views.filter(isRead).flatMap((view) =>
    headsAbove(view, report.edition).org.flatMap(({ value, address, isTitle }) => {
      const isOffice = (isTitle ? FOR_OTHERS : WITHIN).test(value);
      const isOther = !isOffice && !isInShort(report.org, value);
      if (address === own || !isOther || told.has(value)) return [];
      told.add(value);
      return fieldTwice(field, [report.org, value], [...(own === undefined ? [] : [own]), address]);
    }),
  );
}

/** True where figures stand in the places that begin so, those of a sheet. */
function hasFigures(prefix: string, addresses: Addresses): boolean {
  for (const [name, place] of addresses)
    if (place.startsWith(prefix) && !name.startsWith('cover.')) return true;
  return false;
}

/** True where one name may be the other in short: 县农业局, 青山县农业农村局; 石桥镇, 青山县石桥镇人民政府. */
function isInShort(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map((name) => fold(name)).sort((a, b) => a.length - b.length);
  return (
    isAbbreviation(short, long) ||
    isAbbreviation(short.replace(LONG, ''), long) ||
    isAbbreviation(long.replace(LONG, ''), short)
  );
}
