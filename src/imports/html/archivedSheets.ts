const LINK = /<link\b[^<>]{1,2000}>/gi;
const ADDRESS = /(\bhref\s*=\s*)(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/i;
/** The most style sheets of an archive that are looked at. */
const MOST_SHEETS = 100;

/** A style sheet in a web archive. */
export interface ArchivedSheet {
  /** Where it was, or the name that the archive gives it. */
  readonly names: readonly string[];
  readonly css: () => string;
}

/**
 * A page of a web archive whose links to style sheets hold those of the archive, as addresses with their
 * text. A link is one to a sheet by its whole address, or by its last step where that is the only one so.
 */
export function withArchivedSheets(html: string, given: readonly ArchivedSheet[]): string {
  const sheets = given.slice(0, MOST_SHEETS);
  if (sheets.length === 0) return html;
  return html.replace(LINK, (link) => {
    const [, , doubly, singly, bare] = ADDRESS.exec(link) ?? [];
    const sheet = sheetAt((doubly ?? singly ?? bare ?? '').replaceAll('&amp;', '&'), sheets);
    const address = sheet && `"data:text/css,${encodeURIComponent(sheet.css().replace(/\p{Cs}/gu, ''))}"`;
    return address === undefined ? link : link.replace(ADDRESS, (_, name: string) => name + address);
  });
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
