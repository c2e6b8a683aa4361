import { useEffect, useRef, useState } from 'preact/hooks';
import { tableNames } from '../../index.js';
import { MOST_OF_ORG } from '../browser/preferences.js';
import { isReportYear } from '../work/inserting/proposeReport.js';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { useEditionChoice, type EditionChoice } from './useEditionChoice.js';
import type { Words } from '../words/zh.js';
import { Button } from '../controls/Button.js';
import { EditionSelect } from './EditionSelect.js';
import { TextField } from '../controls/TextField.js';

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
      <TextField
        label={words.org}
        maxLength={MOST_OF_ORG}
        placeholder={words.orgHint}
        value={org}
        onInput={setOrg}
      />
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
    <TextField
      label={words.year}
      inputMode="numeric"
      maxLength={4}
      required
      pattern="20[0-9][0-9]"
      value={choice.year}
      onInput={(year) => choice.setYear(year.trim())}
    />
  );
}

function EditionField({ words, choice }: ChoiceProps) {
  return (
    <>
      <label class="field">
        <span>{words.edition}</span>
        <EditionSelect choice={choice} describedBy="edition-proposed" />
      </label>
      <p class="hint" id="edition-proposed">
        {words.proposed}
        <span>{choice.proposed.name}</span>
      </p>
    </>
  );
}
