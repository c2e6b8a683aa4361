/** Names that a style sheet gives values, and the declarations that use one and may hide an element. */
const GIVEN = /(--[\w-]{1,90})\s*:\s*([^;{}]{0,90})/g;
const USED =
  /((?:^|[;{\s])(?:display|visibility|opacity)\s{0,9}:\s{0,9})var\(\s*(--[\w-]{1,90})\s*(?:,\s*([\w.-]{1,30})\s*)?\)/gi;

/** True for an opacity of which one sees something. */
function isSeen(value = ''): boolean {
  return /^(?:1|0?\.[1-9]\d{0,9}|[1-9]\d%|100%)$/.test(value);
}

/**
 * Style sheets with the values of variables that hide elements or not: one that has the same value wherever
 * it is given, or only ones with which something is seen, and what stands for one that is given nowhere.
 * Others stay as they are.
 */
export function withVariables(sheets: readonly string[], styles: readonly string[]): readonly string[] {
  if (!sheets.some((sheet) => sheet.includes('var('))) return sheets;
  const values = new Map<string, string | undefined>();
  for (const text of [...sheets, ...styles])
    for (const [, name = '', value = ''] of text.matchAll(GIVEN)) {
      const given = value.trim().toLowerCase();
      const known = values.get(name);
      const isSame = !values.has(name) || known === given || (isSeen(known) && isSeen(given));
      values.set(name, isSame ? (known ?? given) : undefined);
    }
  return sheets.map((sheet) =>
    sheet.replace(USED, (whole, start: string, name: string, otherwise: string | undefined) => {
      const value = values.has(name) ? values.get(name) : otherwise;
      return value === undefined ? whole : start + value;
    }),
  );
}
