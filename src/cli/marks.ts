import type { Listing, Mark } from '../hosts/host.js';
import type { Finding } from '../index.js';
import { groupBy } from '../core/group.js';
import { sheetOf } from './tell.js';
import { LEVELS } from './words.js';

/** The cells that findings are about, by sheet and level. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const single = findings.flatMap(({ level, addresses }) => addresses.map((address) => ({ level, sheet: sheetOf({ addresses: [address] } as unknown as Finding), cell: address.slice(address.lastIndexOf('!') + 1) })));
  return groupBy(single, ({ level, sheet }) => `${level} ${sheet}`).flatMap((group) => {
    const [first] = group;
    return first ? [{ sheet: first.sheet, level: first.level, cells: [...new Set(group.map(({ cell }) => cell))] }] : [];
  });
}

/** The findings as a list that goes with the marked copy. */
export function listingOf(findings: readonly Finding[]): Listing {
  const rows = findings.map((finding, at) => {
    const [link] = finding.addresses;
    return [{ text: String(at + 1) }, { text: LEVELS[finding.level] }, { text: finding.addresses.join(' '), ...(link === undefined ? {} : { link }) }, { text: finding.message }];
  });
  return { name: '检查结果', head: ['序号', '级别', '位置', '问题'], rows, widths: [6, 8, 26, 90] };
}
