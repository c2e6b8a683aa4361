import { useRef } from 'preact/hooks';
import { OPENABLE } from '../../index.js';
import { Button } from '../controls/Button.js';
import { ChosenList } from './ChosenList.js';
import { NOTHING, withFiles, withFolder, type ChosenFiles } from './chosenFiles.js';
import { bodiesWords } from './words.js';

interface ChooseFilesProps {
  readonly chosen: ChosenFiles;
  /** What the buttons say, and what is chosen by them. */
  readonly words: ChooseWords;
  readonly isOff: boolean;
  readonly onChange: (chosen: ChosenFiles) => void;
}

/** The words of a choice of files. */
export type ChooseWords = (typeof bodiesWords)['now' | 'last'];

/** True where the browser lets a page ask for a folder. */
const canChooseFolder = () => 'webkitdirectory' in HTMLInputElement.prototype;

/** Choosing the reports of many bodies, by files or by folders; what is chosen later is added. */
export function ChooseFiles({ chosen, words, isOff, onChange }: ChooseFilesProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <div class="row">
        <Button isOff={isOff} onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </Button>
        {canChooseFolder() && (
          <Button isOff={isOff} onClick={() => folder.current?.click()}>
            {words.chooseFolder}
          </Button>
        )}
        {chosen.files.length > 0 && (
          <Button look="quiet" label={words.clear} isOff={isOff} onClick={() => onChange(NOTHING)}>
            {bodiesWords.clear}
          </Button>
        )}
      </div>
      <HiddenInput
        field={files}
        label={words.filesLabel}
        accept={OPENABLE.join()}
        disabled={isOff}
        onFiles={(added) => onChange(withFiles(chosen, added))}
      />
      <HiddenInput
        field={folder}
        label={words.folderLabel}
        webkitdirectory
        disabled={isOff}
        onFiles={(added) => onChange(withFolder(chosen, added))}
      />
      <p role="status">{words.chosen(chosen.files.length)}</p>
      {chosen.files.length > 0 && <ChosenList chosen={chosen} isOff={isOff} onChange={onChange} />}
      {chosen.passedOver.length > 0 && <p class="hint">{bodiesWords.passedOver(chosen.passedOver)}</p>}
    </>
  );
}

interface HiddenInputProps {
  readonly field: { current: HTMLInputElement | null };
  readonly label: string;
  readonly accept?: string;
  readonly disabled: boolean;
  readonly webkitdirectory?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The field of the browser behind a button. */
function HiddenInput({ field, label, onFiles, ...kind }: HiddenInputProps) {
  return (
    <input
      ref={field}
      type="file"
      multiple
      hidden
      aria-label={label}
      {...kind}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // The same files may be chosen again.
        currentTarget.value = '';
        onFiles(files);
      }}
    />
  );
}
