const LINK = /<link\b[^<>]{1,2000}>/gi;
const ADDRESS = /(\bhref\s*=\s*)(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/i;
/** The most style sheets of an archive that are looked at. */
const MOST_SHEETS = 100;
/** The most characters that all of them have together, written as addresses; no more are looked at. */
const MOST_TEXT = 4_000_000;

/** A style sheet in a web archive. */
export interface ArchivedSheet {
  /** Where it was, or the name that the archive gives it. */
  readonly names: readonly string[];
  readonly css: () => string;
}

/**
 * A page of a web archive whose links to style sheets hold those of the archive, as addresses with their
 * text. A link is one to a sheet by its whole address, or by its last step where that is the only one so. Of
 * several links to one sheet the last holds it: what it says there prevails.
 */
export function withArchivedSheets(html: string, given: readonly ArchivedSheet[]): string {
  const sheets = given.slice(0, MOST_SHEETS);
  if (sheets.length === 0) return html;
  const last = new Map<ArchivedSheet, number>();
  for (const { 0: link, index } of html.matchAll(LINK)) {
    const sheet = sheetOf(link, sheets);
    if (sheet) last.set(sheet, index);
  }
  let left = MOST_TEXT;
  return html.replace(LINK, (link, index: number) => {
    const sheet = sheetOf(link, sheets);
    if (!sheet || last.get(sheet) !== index || left < 0) return link;
    const address = `"data:text/css,${encodeURIComponent(sheet.css().replace(/\p{Cs}/gu, ''))}"`;
    left -= address.length;
    return link.replace(ADDRESS, (_, name: string) => name + address);
  });
}

/** The sheet that a link names. */
function sheetOf(link: string, sheets: readonly ArchivedSheet[]): ArchivedSheet | undefined {
  const [, , doubly, singly, bare] = ADDRESS.exec(link) ?? [];
  return sheetAt((doubly ?? singly ?? bare ?? '').replaceAll('&amp;', '&'), sheets);
}

function sheetAt(address: string, sheets: readonly ArchivedSheet[]): ArchivedSheet | undefined {
  const whole = sheets.find(({ names }) => names.includes(address));
  if (whole) return whole;
  const step = lastStep(address);
  const alike =
    step === '' ? [] : sheets.filter(({ names }) => names.some((name) => lastStep(name) === step));
  return alike.length === 1 ? alike[0] : undefined;
}

/** The name of a file at the end of an address, without what is asked of it. */
function lastStep(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
