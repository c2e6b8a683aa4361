import { useEffect, useRef, useState } from 'preact/hooks';
import { editions, tableNames } from '../../index.js';
import { MOST_OF_ORG } from '../browser/preferences.js';
import { isReportYear } from '../work/proposeReport.js';
import type { PaneState, Work } from '../work/state.js';
import { useEditionChoice, type EditionChoice } from './useEditionChoice.js';
import type { Words } from '../words/zh.js';
import { Button } from './Button.js';

interface InsertViewProps {
  readonly work: Work;
  readonly state: PaneState;
}

/** 插入表样: a year, the edition that follows from it, and the body. */
export function InsertView({ work, state, isOpen }: InsertViewProps & { readonly isOpen: boolean }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current) details.current.open = isOpen;
  }, [isOpen]);
  return (
    <details class="section insert" ref={details}>
      <summary>
        <h2>{work.words.tables}</h2>
      </summary>
      <InsertForm work={work} state={state} />
    </details>
  );
}

function InsertForm({ work, state }: InsertViewProps) {
  const { words } = work;
  const choice = useEditionChoice(String(work.proposedYear()), (year) =>
    work.proposedEdition(isReportYear(year) ? Number(year) : work.proposedYear()),
  );
  const [typedOrg, setOrg] = useState<string>();
  const org = typedOrg ?? state.preferences.org;
  const insert = (event: Event) => {
    event.preventDefault();
    if (isReportYear(choice.year)) void work.insert(choice.chosen, Number(choice.year), org.trim());
  };
  return (
    <form onSubmit={insert}>
      <YearField words={words} choice={choice} />
      <EditionField words={words} choice={choice} />
      <OrgField words={words} org={org} onInput={setOrg} />
      <p class="hint">{work.insertHint(tableNames([choice.edition]))}</p>
      <Button type="submit" look={state.book === 'none' ? 'main' : 'plain'} isOff={state.isBusy}>
        {words.insert}
      </Button>
    </form>
  );
}

interface ChoiceProps {
  readonly words: Words;
  readonly choice: EditionChoice;
}

function YearField({ words, choice }: ChoiceProps) {
  return (
    <label class="field">
      <span>{words.year}</span>
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        required
        pattern="20[0-9][0-9]"
        value={choice.year}
        onInput={({ currentTarget }) => choice.setYear(currentTarget.value.trim())}
      />
    </label>
  );
}

function EditionField({ words, choice: { edition, proposed, chooseEdition } }: ChoiceProps) {
  return (
    <>
      <label class="field">
        <span>{words.edition}</span>
        <select
          value={edition.id}
          aria-describedby="edition-proposed"
          onChange={({ currentTarget }) => chooseEdition(currentTarget.value)}
        >
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="hint" id="edition-proposed">
        {words.proposed}
        <span>{proposed.name}</span>
      </p>
    </>
  );
}

interface OrgFieldProps {
  readonly words: Words;
  readonly org: string;
  readonly onInput: (org: string) => void;
}

function OrgField({ words, org, onInput }: OrgFieldProps) {
  return (
    <label class="field">
      <span>{words.org}</span>
      <input
        type="text"
        maxLength={MOST_OF_ORG}
        placeholder={words.orgHint}
        value={org}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  );
}
