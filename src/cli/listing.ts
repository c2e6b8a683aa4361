import { joinAddresses } from '../core/draw/address.js';
import type { Listing } from '../hosts/host.js';
import { LEVELS, sheetOf, type Finding, type ReadResult, type Repair } from '../index.js';

/** So many proposals are listed; all are in the JSON of a check. */
const MOST_PROPOSED = 5;

/** What is told of the proposals. */
const PROPOSED = '建议';

/** The findings as a list that goes with the marked copy, and below them what is proposed to correct. */
export function listingOf(
  findings: readonly Finding[],
  { solutions, filled }: Repair,
  addresses: ReadResult['addresses'],
): Listing {
  const rows = findings.map((finding, at) => {
    const [link] = finding.addresses;
    return [
      { text: String(at + 1) },
      { text: LEVELS[finding.level] },
      {
        text: link === undefined ? '' : `${sheetOf(finding)} ${joinAddresses(finding.addresses).join(' ')}`,
        ...(link === undefined ? {} : { link }),
      },
      { text: finding.message },
    ];
  });
  const proposals = [
    ...solutions.slice(0, MOST_PROPOSED).map(({ message, changes }) => ({ message, cell: changes[0]?.cell })),
    ...filled,
  ].map(({ message, cell }, at) => {
    const link = addresses.get(cell ?? '');
    return [
      { text: String(rows.length + at + 1) },
      { text: PROPOSED },
      { text: link?.replace('!', ' ') ?? '', ...(link === undefined ? {} : { link }) },
      { text: message },
    ];
  });
  return {
    name: '检查结果',
    head: ['序号', '级别', '位置', '问题'],
    rows: [...rows, ...proposals],
    widths: [6, 8, 26, 90],
  };
}
