import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { keyOf, type Finding } from '../../index.js';
import type { Work } from '../work/state.js';
import { Button } from './Button.js';
import { useSubscription } from './useSubscription.js';

/** Characters that a reason may have. */
const MOST = 500;

interface NoteViewProps {
  readonly work: Work;
  readonly finding: Finding;
  readonly isBusy: boolean;
}

/** 填写说明: the reason for a warning, kept in the workbook. */
export function NoteView({ work, finding, isBusy }: NoteViewProps) {
  const { reasons } = useSubscription(work.state, work.subscribe);
  const reason = reasons.get(keyOf(finding));
  const text = reason?.isOpen ? reason.text : undefined;
  const write = (next: string) => work.writeReason(finding, next);
  // What could not be kept stays in the box.
  const save = async () => void (await work.note(finding, text ?? ''));
  // The box around both stays, so that the focus finds its way back to the button.
  return (
    <div class="note">
      {text === undefined ? (
        <NoteText
          work={work}
          finding={finding}
          isBusy={isBusy}
          onEdit={() => write(reason?.text ?? finding.note ?? '')}
        />
      ) : (
        <NoteForm
          work={work}
          isBusy={isBusy}
          text={text}
          onInput={write}
          onSave={save}
          onCancel={() => work.closeReason(finding)}
        />
      )}
    </div>
  );
}

function NoteText({
  work: { words },
  finding: { note },
  isBusy,
  onEdit,
}: NoteViewProps & { readonly onEdit: () => void }) {
  return (
    <>
      {note !== undefined && (
        <p>
          {words.noteIs}
          {note}
        </p>
      )}
      <Button isOff={isBusy} onClick={onEdit}>
        {note === undefined ? words.note : words.editNote}
      </Button>
    </>
  );
}

interface NoteFormProps extends Omit<NoteViewProps, 'finding'> {
  readonly text: string;
  readonly onInput: (text: string) => void;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
}

/** The box for a reason; it takes the focus when it is shown. */
function NoteForm({ work: { words }, isBusy, text, onInput, onSave, onCancel }: NoteFormProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <>
      <label htmlFor={id}>{words.noteLabel}</label>
      <textarea
        id={id}
        ref={box}
        rows={4}
        maxLength={MOST}
        value={text}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <div class="row">
        <Button look="main" isOff={isBusy} onClick={() => void onSave()}>
          {words.saveNote}
        </Button>
        <Button isOff={isBusy} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
