import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isThinReason, keyOf, type Finding } from '../../index.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { useSubscription } from './useSubscription.js';
import { resultWords as words } from '../words/results.js';

/** Characters that a reason may have. */
const MOST = 500;

interface NoteViewProps {
  readonly work: Work;
  readonly finding: Finding;
  readonly isBusy: boolean;
  /** What the button for a first reason says; 填写说明 where left out. */
  readonly label?: string | undefined;
}

/** 填写说明: the reason for a warning, kept in the workbook. */
export function NoteView(props: NoteViewProps) {
  const { work, finding, isBusy } = props;
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
        <NoteText {...props} onEdit={() => write(reason?.text ?? finding.note ?? '')} />
      ) : (
        <NoteForm
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

type NoteTextProps = NoteViewProps & { readonly onEdit: () => void };

function NoteText(props: NoteTextProps) {
  const { finding, isBusy, label, onEdit } = props;
  if (finding.note === undefined)
    return (
      <Button isOff={isBusy} onClick={onEdit}>
        {label ?? words.note}
      </Button>
    );
  return (
    <>
      <p>
        {words.noteIs}
        {finding.note}
      </p>
      {isThinReason(finding.note) && <p class="hint">{words.thinReason}</p>}
      {finding.notedFor === undefined ? (
        <Button isOff={isBusy} onClick={onEdit}>
          {words.editNote}
        </Button>
      ) : (
        <EarlierNote {...props} />
      )}
    </>
  );
}

/** A reason that was given for another figure: it is confirmed for this one, or written anew. */
function EarlierNote({ work, finding, isBusy, onEdit }: NoteTextProps) {
  const { note = '', notedFor = '' } = finding;
  return (
    <>
      <p class="hint" lang="zh-CN">
        {words.notedFor(notedFor)}
      </p>
      <div class="row">
        <Button isOff={isBusy} onClick={() => void work.note(finding, note)}>
          {words.stillHolds}
        </Button>
        <Button isOff={isBusy} onClick={onEdit}>
          {words.editNote}
        </Button>
      </div>
    </>
  );
}

interface NoteFormProps extends Pick<NoteViewProps, 'isBusy'> {
  readonly text: string;
  readonly onInput: (text: string) => void;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
}

/** The box for a reason; it takes the focus when it is shown. */
function NoteForm({ isBusy, text, onInput, onSave, onCancel }: NoteFormProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => box.current?.focus(), []);
  const isThin = text.trim() !== '' && isThinReason(text);
  return (
    <>
      <label htmlFor={id}>{words.noteLabel}</label>
      <textarea
        id={id}
        ref={box}
        rows={4}
        maxLength={MOST}
        value={text}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`} role="status">
        {isThin ? words.thinReason : ''}
      </p>
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
