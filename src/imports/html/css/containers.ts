/** A declaration that makes an element one whose size rules may ask for. */
const CONTAINER = /(?<![\w.#-])container(?:-type)?\s*:/i;
const RULE = /@container(?=[\s(])([^{};@]{0,300})(?=\{)/gi;
/** What rules ask of elements that are no such ones. */
const OF_STYLE = /style\s*\(/i;

/**
 * Style sheets whose rules for the size of containers never hold where neither they nor the styles of
 * elements make one.
 */
export function withContainers(sheets: readonly string[], styles: readonly string[]): readonly string[] {
  if (!sheets.some((sheet) => /@container/i.test(sheet))) return sheets;
  if ([...sheets, ...styles].some((text) => CONTAINER.test(text))) return sheets;
  return sheets.map((sheet) =>
    sheet.replace(RULE, (whole, asked: string) => (OF_STYLE.test(asked) ? whole : '@media not all')),
  );
}
