import { useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button.js';
import { withoutFile, type ChosenFile, type ChosenFiles } from './chosenFiles.js';
import { nameEach } from './nameEach.js';
import { bodiesWords as words } from './words.js';

interface ChosenListProps {
  readonly chosen: ChosenFiles;
  readonly isOff: boolean;
  readonly onChange: (chosen: ChosenFiles) => void;
}

/** The files that were chosen, each of which can be left out again: where a newer one takes its place. */
export function ChosenList(props: ChosenListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="chosen-files" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.each}</summary>
      {isOpen && <FileList {...props} />}
    </details>
  );
}

function FileList({ chosen, isOff, onChange }: ChosenListProps) {
  const list = useRef<HTMLUListElement>(null);
  const names = [...nameEach(chosen.files)];
  const leaveOut = (file: ChosenFile, at: number) => {
    // The button goes with its line: the keyboard goes on at the next one.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const summary = list.current?.closest('details')?.querySelector('summary');
    (buttons[at + 1] ?? buttons[at - 1] ?? summary)?.focus();
    onChange(withoutFile(chosen, file));
  };
  return (
    <ul ref={list} class="lines">
      {names.map(([file, name], at) => (
        <li key={file}>
          <span>{name}</span>
          <Button
            look="quiet"
            label={words.leaveOutOf(name)}
            isOff={isOff}
            onClick={() => leaveOut(file, at)}
          >
            {words.leaveOut}
          </Button>
        </li>
      ))}
    </ul>
  );
}
