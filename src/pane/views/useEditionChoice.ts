import { useState } from 'preact/hooks';
import { editions, type Edition } from '../../index.js';

/** A year being typed, and the edition for it. */
export interface EditionChoice {
  readonly year: string;
  /** The edition that applies to the year. */
  readonly proposed: Edition;
  /** The edition that was chosen for this year; undefined where the year decides. */
  readonly chosen: Edition | undefined;
  /** The edition that was chosen for this year, or else the proposed one. */
  readonly edition: Edition;
  /** Changes the year; the edition chosen for the old year is dropped. */
  readonly setYear: (year: string) => void;
  readonly chooseEdition: (id: string) => void;
}

/** A form's year and edition; `propose` gives the edition for what was typed as the year, whatever it is. */
export function useEditionChoice(start: string, propose: (year: string) => Edition): EditionChoice {
  const [year, setYear] = useState(start);
  const [id, chooseEdition] = useState<string>();
  const proposed = propose(year);
  const chosen = editions.find((each) => each.id === id);
  return {
    year,
    proposed,
    chosen,
    edition: chosen ?? proposed,
    setYear: (text) => {
      setYear(text);
      chooseEdition(undefined);
    },
    chooseEdition,
  };
}
