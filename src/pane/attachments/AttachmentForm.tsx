import { useState } from 'preact/hooks';
import { ATTACHMENT_LIMITS, type Attachment } from '../../core/report/attachment.js';
import { tellError, type Edition } from '../../index.js';
import { readPastedTable, type PastedTable } from '../../opening/pastedTable.js';
import { Button } from '../controls/Button.js';
import { TablePreview } from './TablePreview.js';
import { attachmentWords as words } from '../words/attachments.js';

interface AttachmentFormProps {
  readonly edition: Edition;
  /** The attachment that is changed; undefined for a new one. */
  readonly old: Attachment | undefined;
  readonly isBusy: boolean;
  readonly onSave: (given: Attachment) => void;
  readonly onCancel: () => void;
}

/** Makes or changes an attachment: its table by paste, its name and its chapter. */
export function AttachmentForm({ edition, old, isBusy, onSave, onCancel }: AttachmentFormProps) {
  const [chapter, setChapter] = useState(old?.chapter ?? edition.chapters[0]?.code ?? '');
  const [title, setTitle] = useState(old?.title ?? '');
  const { table, failure, paste } = usePastedTable(setTitle);
  const rows = table?.rows ?? old?.rows;
  const submit = (event: Event) => {
    event.preventDefault();
    if (rows && !isBusy) onSave({ chapter, title: title.trim(), rows });
  };
  return (
    <form class="attachment" onSubmit={submit}>
      <PasteBox label={rows ? words.pasteAgain : words.paste} onPaste={paste} />
      {failure !== undefined && <p role="alert">{failure}</p>}
      {rows && <TablePreview rows={rows} />}
      {table && table.dropped.length > 0 && <p class="hint">{words.dropped(table.dropped)}</p>}
      {table?.isUnstyled && <p class="hint">{words.unstyled}</p>}
      <label class="field">
        <span>{words.title}</span>
        <input
          type="text"
          maxLength={ATTACHMENT_LIMITS.title}
          placeholder={words.titleHint}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <ChapterField edition={edition} chapter={chapter} onChange={setChapter} />
      {old && <p class="hint">{words.inSheet(edition.attachments.sheet)}</p>}
      <div class="row">
        <Button type="submit" look="main" isOff={isBusy || !rows}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** A box that takes what is pasted and keeps no text. */
function PasteBox({
  label,
  onPaste,
}: {
  readonly label: string;
  readonly onPaste: (clip: { readonly html: string; readonly text: string }) => void;
}) {
  return (
    <textarea
      rows={3}
      placeholder={label}
      aria-label={label}
      onPaste={(event) => {
        event.preventDefault();
        const of = (type: string) => event.clipboardData?.getData(type) ?? '';
        onPaste({ html: of('text/html'), text: of('text/plain') });
      }}
      // Only what is pasted is read.
      value=""
    />
  );
}

interface ChapterFieldProps {
  readonly edition: Edition;
  readonly chapter: string;
  readonly onChange: (chapter: string) => void;
}

function ChapterField({ edition, chapter, onChange }: ChapterFieldProps) {
  return (
    <label class="field">
      <span>{words.chapter}</span>
      <select value={chapter} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {edition.chapters.map(({ code, title: name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The table that was pasted last, or why it cannot be used; its title goes to an empty name. */
function usePastedTable(setTitle: (change: (title: string) => string) => void) {
  const [now, set] = useState<{ readonly table?: PastedTable; readonly failure?: string }>({});
  const paste = (clip: { readonly html: string; readonly text: string }) => {
    try {
      const table = readPastedTable(clip);
      set({ table });
      setTitle((title) => (title.trim() === '' ? table.title : title));
    } catch (error) {
      set(({ table }) => ({ ...(table ? { table } : {}), failure: tellError(error) }));
    }
  };
  return { ...now, paste };
}
