import { OPENABLE } from '../../index.js';
import { MOST_OF_ORG } from '../browser/preferences.js';
import type { SumFields } from './useSum.js';
import { bodiesWords as words } from './words.js';

interface SumFormProps {
  readonly fields: SumFields;
  readonly change: (changed: Partial<SumFields>) => void;
}

/** What can be said of a sum before it is made; all of it may be left out. */
export function SumForm({ fields, change }: SumFormProps) {
  return (
    <fieldset class="options">
      <legend>{words.optional}</legend>
      <label class="field">
        <span>{words.year}</span>
        <input
          type="text"
          inputMode="numeric"
          maxLength={4}
          autocomplete="off"
          placeholder={words.yearHint}
          value={fields.year}
          onInput={({ currentTarget }) => change({ year: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{words.org}</span>
        <input
          type="text"
          maxLength={MOST_OF_ORG}
          autocomplete="off"
          placeholder={words.orgHint}
          value={fields.org}
          onInput={({ currentTarget }) => change({ org: currentTarget.value })}
        />
      </label>
      <FileField label={words.list} hint={words.listHint} onFile={(list) => change({ list })} />
      <FileField label={words.parent} hint={words.parentHint} onFile={(parent) => change({ parent })} />
    </fieldset>
  );
}

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly onFile: (file: File | undefined) => void;
}

/** A file that may be given, with a sentence on what for. */
function FileField({ label, hint, onFile }: FileFieldProps) {
  return (
    <div class="given">
      <label class="field">
        <span>{label}</span>
        <input
          type="file"
          accept={OPENABLE.join()}
          onChange={({ currentTarget }) => onFile(currentTarget.files?.[0])}
        />
      </label>
      <p class="hint">{hint}</p>
    </div>
  );
}
