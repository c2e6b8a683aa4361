import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../index.js';
import type { Work } from '../state.js';
import { Button } from './Button.js';

/** 填写说明: the reason for a warning, kept in the workbook. */
export function NoteView({
  work,
  finding,
  isBusy,
}: {
  readonly work: Work;
  readonly finding: Finding;
  readonly isBusy: boolean;
}) {
  const { words } = work;
  const [text, setText] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isOpen = text !== undefined;
  useLayoutEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <div class="note">
        {finding.note !== undefined && (
          <p lang="zh-CN">
            {words.noteIs}
            {finding.note}
          </p>
        )}
        <Button isOff={isBusy} onClick={() => setText(finding.note ?? '')}>
          {finding.note === undefined ? words.note : words.editNote}
        </Button>
      </div>
    );
  }
  const save = async () => {
    // What could not be kept stays in the box.
    if (await work.note(finding, text)) setText(undefined);
  };
  return (
    <div class="note">
      <label htmlFor={id}>{words.noteLabel}</label>
      <textarea
        id={id}
        ref={box}
        rows={4}
        maxLength={500}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div class="row">
        <Button look="main" isOff={isBusy} onClick={() => void save()}>
          {words.saveNote}
        </Button>
        <Button isOff={isBusy} onClick={() => setText(undefined)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
