import type { Attachment } from '../../core/report/attachment.js';
import { attachmentWords as words } from '../words/attachments.js';

/** So many rows are shown. */
const MOST_SHOWN = 8;

/** The first rows of a table, which scroll within their box. */
export function TablePreview({ rows }: Pick<Attachment, 'rows'>) {
  const more = rows.length - MOST_SHOWN;
  return (
    <div
      class="table-preview"
      role="region"
      tabIndex={0}
      aria-label={words.size(rows.length, rows[0]?.length ?? 0)}
    >
      <p class="hint">{words.size(rows.length, rows[0]?.length ?? 0)}</p>
      <table>
        <tbody>
          {rows.slice(0, MOST_SHOWN).map((row, at) => (
            <tr key={at}>
              {row.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="hint">{words.more(more)}</p>}
    </div>
  );
}
