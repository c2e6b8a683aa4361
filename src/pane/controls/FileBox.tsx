import { useState } from 'preact/hooks';
import { OPENABLE } from '../../index.js';

interface FileBoxProps {
  /** Called with the field once something was chosen or dropped there; it may empty the field. */
  readonly onChoose: (field: HTMLInputElement) => void;
}

/**
 * A field for a file, with a button of ours over that of the browser, which speaks the language of the
 * system: clerks of an English Windows read Choose File, beside Chinese words only.
 */
export function FileBox({ onChoose }: FileBoxProps) {
  const [name, setName] = useState('');
  return (
    <span class="file-box">
      <input
        type="file"
        accept={OPENABLE.join()}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget);
          setName(currentTarget.files?.[0]?.name ?? '');
        }}
      />
      <span class="button" aria-hidden="true">
        选择文件
      </span>
      <span class="file-name" aria-hidden="true">
        {name === '' ? '未选择文件' : name}
      </span>
    </span>
  );
}
