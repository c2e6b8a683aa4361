import type { RefObject } from 'preact';
import { OPENABLE } from '../../index.js';

interface FileInputProps {
  /** By which a button opens it. */
  readonly input: RefObject<HTMLInputElement | null>;
  /** What it is called where it is read aloud. */
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A hidden field in which the user chooses a file with a report; a button of the page opens it. */
export function FileInput({ input, label, onFile }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      accept={OPENABLE.join()}
      class="aside"
      tabIndex={-1}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        // The same file may be chosen again.
        currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
