import { areasBySheet } from '../../core/draw/joinAreas.js';
import type { Listing } from '../../hosts/host.js';
import { LEVELS, type Finding, type ReadResult, type Repair } from '../../index.js';

/** So many proposals are listed; the JSON of a check has all. */
const MOST_PROPOSED = 5;

/** What stands in place of a level beside a proposal. */
const PROPOSED = '建议';

type ListingRow = Listing['rows'][number];

/** The list that goes with a marked copy: the findings, then what is proposed to correct. */
export function listingOf(
  findings: readonly Finding[],
  { solutions, filled }: Repair,
  addresses: ReadResult['addresses'],
): Listing {
  const proposals = [
    ...solutions.slice(0, MOST_PROPOSED).map(({ message, changes }) => ({ message, cell: changes[0]?.cell })),
    ...filled,
  ];
  const rows = [
    ...findings.map(findingRow),
    ...proposals.map(({ message, cell }) => proposalRow(message, addresses.get(cell ?? ''))),
  ];
  return {
    name: '检查结果',
    head: ['序号', '级别', '位置', '问题'],
    rows: rows.map((row, at) => [{ text: String(at + 1) }, ...row]),
    widths: [6, 8, 26, 90],
  };
}

function findingRow(finding: Finding): ListingRow {
  const [link] = finding.addresses;
  const place = areasBySheet(finding.addresses)
    .map(({ sheet, areas }) => [sheet, ...areas].join(' '))
    .join('；');
  return rowOf(LEVELS[finding.level], place, link, finding.message);
}

function proposalRow(message: string, link: string | undefined): ListingRow {
  return rowOf(PROPOSED, link?.replace('!', ' ') ?? '', link, message);
}

function rowOf(level: string, place: string, link: string | undefined, message: string): ListingRow {
  return [{ text: level }, { text: place, ...(link === undefined ? {} : { link }) }, { text: message }];
}
