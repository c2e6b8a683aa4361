interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onInput: (text: string) => void;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric';
  readonly autocomplete?: 'off';
  readonly required?: boolean;
  readonly pattern?: string;
}

/** A line of text that the user fills in, with its name. */
export function TextField({ label, onInput, ...attributes }: TextFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="text" {...attributes} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
    </label>
  );
}
