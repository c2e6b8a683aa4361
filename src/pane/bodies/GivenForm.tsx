import { useState } from 'preact/hooks';
import { MOST_OF_ORG } from '../browser/preferences.js';
import { FileBox } from '../controls/FileBox.js';
import { TextField } from '../controls/TextField.js';
import { ChooseFiles } from './ChooseFiles.js';
import type { ChangeFields, GivenFields } from './givenFields.js';
import { bodiesWords as words } from './words.js';

interface GivenFormProps {
  readonly fields: GivenFields;
  readonly change: ChangeFields;
  /** True for a sum, which has a body of its own and may have been published. */
  readonly isSum: boolean;
  /** True while the reports are read. */
  readonly isOff: boolean;
}

/** What can be said before reports are added up or reviewed; all of it may be left out. */
export function GivenForm({ fields, change, isSum, isOff }: GivenFormProps) {
  return (
    <fieldset class="options">
      <legend>{words.optional}</legend>
      <TextField
        label={words.year}
        inputMode="numeric"
        maxLength={4}
        autocomplete="off"
        placeholder={words.yearHint}
        value={fields.year}
        onInput={(year) => change({ year })}
      />
      {isSum && (
        <TextField
          label={words.org}
          maxLength={MOST_OF_ORG}
          autocomplete="off"
          placeholder={words.orgHint}
          value={fields.org}
          onInput={(org) => change({ org })}
        />
      )}
      <FileField label={words.list} hint={words.listHint} onFile={(list) => change({ list })} />
      {isSum ? (
        <FileField label={words.parent} hint={words.parentHint} onFile={(parent) => change({ parent })} />
      ) : (
        <div class="given">
          <ChooseFiles
            chosen={fields.last}
            words={words.last}
            isOff={isOff}
            onChange={(last) => change({ last })}
          />
          <p class="hint">{words.lastHint}</p>
        </div>
      )}
    </fieldset>
  );
}

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly onFile: (file: File | undefined) => void;
}

/** A file that may be given, with a sentence on what for. Of several that are dropped there none is taken. */
function FileField({ label, hint, onFile }: FileFieldProps) {
  const [isRefused, setRefused] = useState(false);
  const take = (field: HTMLInputElement) => {
    const isMany = (field.files?.length ?? 0) > 1;
    if (isMany) field.value = '';
    setRefused(isMany);
    onFile(field.files?.[0]);
  };
  return (
    <div class="given">
      <label class="field">
        <span>{label}</span>
        <FileBox onChoose={take} />
      </label>
      {isRefused && <p role="alert">{words.onlyOne}</p>}
      <p class="hint">{hint}</p>
    </div>
  );
}
