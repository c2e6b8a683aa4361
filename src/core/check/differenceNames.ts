import type { ReportDifferences } from './compareReports.js';

/**
 * The names by which the addresses of what differs are found, in the order in which it is told; undefined for
 * what this side has not.
 */
export function differenceNames(
  { isOtherEdition, cells, fields, paragraphs, attachments }: ReportDifferences,
  side: 'a' | 'b',
): readonly (string | undefined)[] {
  return [
    ...(isOtherEdition ? ['cover.edition'] : []),
    ...cells.map(({ cell }) => cell.name),
    ...fields.map(({ code }) => `cover.${code}`),
    ...paragraphs.map(({ chapter, ...pair }) => {
      const own = pair[side];
      return own && `${chapter}.${own.at}`;
    }),
    ...attachments.map(({ [side]: number, cells: [first] }) => {
      const part = first ? `${first.row}.${first.column}` : 'title';
      return number === undefined ? undefined : `attachment.${number}.${part}`;
    }),
  ];
}
