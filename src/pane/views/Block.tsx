import { titlePieces } from '../../core/publish/titlePieces.js';
import type { Block as ReportBlock } from '../../index.js';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** A block of the finished report. Text from the workbook stays text, whatever it looks like. */
export function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'table':
      return <TableView table={block} />;
    case 'title':
      return (
        <p class="paper-title" role="heading" aria-level={3}>
          <TitleText text={block.text} />
        </p>
      );
    case 'heading':
      return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
    default:
      return <p class={block.kind === 'draft' ? 'paper-draft' : undefined}>{block.text}</p>;
  }
}

/** A title that is too long for a line breaks between its pieces. */
function TitleText({ text }: { readonly text: string }) {
  return (
    <>
      {titlePieces(text).map((piece) => (
        <span key={piece} class="title-piece">
          {piece}
        </span>
      ))}
    </>
  );
}

/** A table with more columns takes smaller type. */
const WIDE = 8;

function TableView({ table }: { readonly table: TableBlock }) {
  const whole = table.columns.reduce((sum, width) => sum + width, 0);
  return (
    <div class="table-frame" role="region" tabIndex={0} aria-label={table.name}>
      <table class={table.columns.length > WIDE ? 'wide' : undefined}>
        <colgroup>
          {table.columns.map((width, at) => (
            <col key={at} style={{ width: `${((width / whole) * 100).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <tbody>
          {table.rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell) => (
                <CellView key={cell.column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellView({ cell }: { readonly cell: TableBlock['rows'][number][number] }) {
  const { text, rowSpan, columnSpan, role, align } = cell;
  const attributes = { rowSpan, colSpan: columnSpan, class: `cell-${role} align-${align}` };
  if (role === 'number') return <td {...attributes}>{text}</td>;
  return (
    <th {...attributes} scope={role === 'head' ? 'col' : 'row'}>
      {text}
    </th>
  );
}
