import type { Listing, Mark } from '../hosts/host.js';
import type { Finding } from '../index.js';
import { groupBy } from '../core/group.js';
import { cellAddress, joinAddresses, parseAddress } from '../core/sheet.js';
import { sheetOf } from './tell.js';
import { LEVELS } from './words.js';

/** The cells that findings are about, by sheet and level. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const places = findings.flatMap(({ level, addresses }) => addresses.map((address) => ({ level, ...parseAddress(address) })));
  return groupBy(places, ({ level, sheet }) => `${level} ${sheet}`).flatMap((group) => {
    const cells = [...new Set(group.map(({ row, column }) => cellAddress(row, column)))];
    return group.slice(0, 1).map(({ level, sheet }) => ({ sheet, level, cells }));
  });
}

/** The findings as a list that goes with the marked copy. */
export function listingOf(findings: readonly Finding[]): Listing {
  const rows = findings.map((finding, at) => {
    const [link] = finding.addresses;
    return [{ text: String(at + 1) }, { text: LEVELS[finding.level] }, { text: link === undefined ? '' : `${sheetOf(finding)} ${joinAddresses(finding.addresses).join(' ')}`, ...(link === undefined ? {} : { link }) }, { text: finding.message }];
  });
  return { name: '检查结果', head: ['序号', '级别', '位置', '问题'], rows, widths: [6, 8, 26, 90] };
}
