import { XMLParser } from 'fast-xml-parser';

/** A cell of a table of an OpenDocument text: where it begins, what it spans, its text and its look. */
export interface WriterCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The attributes of its style, as they are written. */
  readonly look: string;
}

type Node = Readonly<Record<string, unknown>>;

/** The tables of the content of an OpenDocument text, cell by cell; those inside others are left out. */
export function readGrid(content: string): readonly (readonly WriterCell[])[] {
  const looks = new Map(
    [
      ...content.matchAll(
        /<style:style style:name="([^"]+)" style:family="table-cell"[^>]*>\s*<style:table-cell-properties([^>]*)>/g,
      ),
    ].map(([, name = '', attributes = '']) => [name, attributes]),
  );
  const parsed = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
  }).parse(content) as readonly Node[];
  return within(parsed, 'table:table').map((table) => cellsOf(table, looks));
}

function cellsOf(table: readonly Node[], looks: ReadonlyMap<string, string>): readonly WriterCell[] {
  return within(table, 'table:table-row').flatMap((row, down) => {
    let column = 0;
    return row.flatMap((node): readonly WriterCell[] => {
      if ('table:covered-table-cell' in node) column += repeatOf(node);
      if (!('table:table-cell' in node)) return [];
      const at = column + 1;
      column += repeatOf(node);
      const attributes = attributesOf(node);
      const span = (name: string) => Number(attributes[`@_table:number-${name}-spanned`] ?? 1);
      return [
        {
          row: down + 1,
          column: at,
          rowSpan: span('rows'),
          columnSpan: span('columns'),
          text: textIn(node['table:table-cell'] as readonly Node[]),
          look: looks.get(String(attributes['@_table:style-name'])) ?? '',
        },
      ];
    });
  });
}

function attributesOf(node: Node): Readonly<Record<string, string>> {
  return (node[':@'] ?? {}) as Readonly<Record<string, string>>;
}

function repeatOf(node: Node): number {
  return Number(attributesOf(node)['@_table:number-columns-repeated'] ?? 1);
}

/** The children of each element of a name, however deep, but not of those inside another one. */
function within(nodes: readonly Node[], name: string): readonly (readonly Node[])[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([key, children]) => {
      if (!Array.isArray(children)) return [];
      return key === name ? [children as readonly Node[]] : within(children as readonly Node[], name);
    }),
  );
}

function textIn(nodes: readonly Node[]): string {
  return nodes
    .flatMap((node) =>
      Object.entries(node).map(([key, value]) =>
        key === '#text' ? String(value) : Array.isArray(value) ? textIn(value as readonly Node[]) : '',
      ),
    )
    .join('')
    .trim();
}
