import { editions } from '../../index.js';
import type { EditionChoice } from './useEditionChoice.js';

interface EditionSelectProps {
  readonly choice: EditionChoice;
  /** The id of what explains the choice. */
  readonly describedBy?: string;
}

/** The choice of an edition among all that the program knows. */
export function EditionSelect({ choice: { edition, chooseEdition }, describedBy }: EditionSelectProps) {
  return (
    <select
      value={edition.id}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => chooseEdition(currentTarget.value)}
    >
      {editions.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
