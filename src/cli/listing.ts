import type { Listing } from '../hosts/host.js';
import { LEVELS, sheetOf, type Finding } from '../index.js';
import { joinAddresses } from '../core/sheet.js';

/** The findings as a list that goes with the marked copy. */
export function listingOf(findings: readonly Finding[]): Listing {
  const rows = findings.map((finding, at) => {
    const [link] = finding.addresses;
    return [{ text: String(at + 1) }, { text: LEVELS[finding.level] }, { text: link === undefined ? '' : `${sheetOf(finding)} ${joinAddresses(finding.addresses).join(' ')}`, ...(link === undefined ? {} : { link }) }, { text: finding.message }];
  });
  return { name: '检查结果', head: ['序号', '级别', '位置', '问题'], rows, widths: [6, 8, 26, 90] };
}
