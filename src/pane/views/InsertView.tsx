import { useEffect, useRef, useState } from 'preact/hooks';
import { editions, tableNames } from '../../index.js';
import type { PaneState, Work } from '../state.js';
import { Button } from './Button.js';

/** The years for which a report can be made. */
const YEAR = /^20\d\d$/;

/** 插入表样: a year, the edition that follows from it, the body. */
export function InsertView({
  work,
  state,
  isOpen,
}: {
  readonly work: Work;
  readonly state: PaneState;
  readonly isOpen: boolean;
}) {
  const { words } = work;
  const [year, setYear] = useState(String(work.proposedYear()));
  const [chosen, setChosen] = useState<string>();
  const [org, setOrg] = useState<string>();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current) details.current.open = isOpen;
  }, [isOpen]);
  const proposed = work.proposedEdition(YEAR.test(year) ? Number(year) : work.proposedYear());
  const edition = editions.find(({ id }) => id === chosen) ?? proposed;
  const insert = (event: Event) => {
    event.preventDefault();
    if (YEAR.test(year)) void work.insert(edition, Number(year), (org ?? state.preferences.org).trim());
  };
  return (
    <details class="section insert" ref={details}>
      <summary>
        <h2>{words.tables}</h2>
      </summary>
      <form onSubmit={insert}>
        <label class="field">
          <span>{words.year}</span>
          <input
            type="text"
            inputMode="numeric"
            maxLength={4}
            required
            pattern="20[0-9][0-9]"
            value={year}
            onInput={({ currentTarget }) => {
              setYear(currentTarget.value.trim());
              setChosen(undefined);
            }}
          />
        </label>
        <label class="field">
          <span>{words.edition}</span>
          <select
            value={edition.id}
            aria-describedby="edition-proposed"
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {editions.map(({ id, name }) => (
              <option key={id} value={id} lang="zh-CN">
                {name}
              </option>
            ))}
          </select>
        </label>
        <p class="hint" id="edition-proposed">
          {words.proposed}
          <span lang="zh-CN">{proposed.name}</span>
        </p>
        <label class="field">
          <span>{words.org}</span>
          <input
            type="text"
            maxLength={100}
            placeholder={words.orgHint}
            value={org ?? state.preferences.org}
            onInput={({ currentTarget }) => setOrg(currentTarget.value)}
          />
        </label>
        <p class="hint">{work.insertHint(tableNames([edition]))}</p>
        <Button type="submit" look={state.book === 'none' ? 'main' : 'plain'} isOff={state.isBusy}>
          {words.insert}
        </Button>
      </form>
    </details>
  );
}
