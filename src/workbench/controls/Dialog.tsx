import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusCell } from './focusCell.js';

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
}

/** A question in front of the page; Escape cancels it. */
export function Dialog({ title, children, onCancel, onSubmit }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // Once it is gone from the page, the keyboard goes back to the sheet, where one is shown.
      queueMicrotask(() => focusCell(document.getElementById('paper')));
    };
  }, []);
  return (
    <dialog ref={box} aria-labelledby="dialog-title" onCancel={(event) => handle(event, onCancel)}>
      <form onSubmit={(event) => handle(event, onSubmit)}>
        <h2 id="dialog-title">{title}</h2>
        {children}
      </form>
    </dialog>
  );
}

/** Does something in place of what the browser does by itself. */
function handle(event: Event, action: () => void): void {
  event.preventDefault();
  action();
}
