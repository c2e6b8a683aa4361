/** Characters of a report's title, and of a body's name, that go into the name of a file. */
const MOST_OF_TITLE = 100;
const MOST_OF_BODY = 80;

/**
 * The name of an exported report, without its extension: the title, or `report` where nothing is left of it.
 */
export function reportFileName(title: string): string {
  return trimForFile(title, MOST_OF_TITLE) || 'report';
}

/** `青山县民政局2025年度政府信息公开年报.xlsx`; the body and the year are left out where they are missing. */
export function workbookFileName(org: string, year: number | null): string {
  const body = trimForFile(org, MOST_OF_BODY);
  return `${body}${year === null ? '' : `${year}年度`}政府信息公开年报.xlsx`;
}

/** Text without the characters that a system forbids in file names, cut to a length. */
export function trimForFile(text: string, most = MOST_OF_BODY): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
    .slice(0, most)
    .trim();
}
