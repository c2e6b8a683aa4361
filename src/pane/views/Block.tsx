import type { Block as Piece } from '../../index.js';

/** A piece of the finished report. Text from the workbook is text here, whatever it looks like. */
export function Block({ block }: { readonly block: Piece }) {
  if (block.kind === 'table') {
    return (
      <div class="table-frame" role="region" tabIndex={0} aria-label={block.name}>
        <table>
          <tbody>
            {block.rows.map((cells, at) => (
              <tr key={at}>
                {cells.map(({ text, column, rowSpan, columnSpan, role, align }) => {
                  const place = { rowSpan, colSpan: columnSpan, class: `cell-${role} align-${align}` };
                  return role === 'number' ? (
                    <td key={column} {...place}>
                      {text}
                    </td>
                  ) : (
                    <th key={column} {...place} scope={role === 'head' ? 'col' : 'row'}>
                      {text}
                    </th>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  }
  if (block.kind === 'title')
    return (
      <p class="paper-title" role="heading" aria-level={3}>
        {block.text}
      </p>
    );
  if (block.kind === 'heading') return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
  return <p class={block.kind === 'draft' ? 'paper-draft' : undefined}>{block.text}</p>;
}
