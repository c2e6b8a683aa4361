/** A reference of OpenDocument, `.D5` or `$'表 三'.$D$5`: the sheet, and the place. */
const REFERENCE = /^(?:\$?('(?:[^']|'')*'|[^'.]*))?\.(.+)$/;

/** A text, a reference, or the sign between arguments. */
const TOKEN = /"(?:[^"]|"")*"|\[([^\]]*)\]|;/g;

/** A formula as Excel writes it: `of:=SUM([.D5:.I5];1)` is `SUM(D5:I5,1)`. */
export function formulaOf(written: string): string {
  const [, namespace = '', formula = ''] = /^(?:([a-z]+):)?=?([^]*)$/.exec(written) ?? [];
  if (namespace === 'msoxl') return formula;
  return formula.replace(TOKEN, (token: string, reference?: string) => {
    if (reference !== undefined) return referenceOf(reference);
    return token === ';' ? ',' : token;
  });
}

function referenceOf(written: string): string {
  return written
    .split(/:(?=[^:]*$)/)
    .map((part) => {
      const [, sheet = '', place = part] = REFERENCE.exec(part) ?? [];
      return sheet === '' ? place : `${sheet}!${place}`;
    })
    .join(':');
}
