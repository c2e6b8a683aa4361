import { useId } from 'preact/hooks';
import { cellAddress, parseAddress } from '../../core/draw/address.js';
import type { Checked } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { resultWords as words } from '../words/results.js';

interface ProposalProps {
  readonly work: Work;
  readonly checked: Checked;
  readonly isBusy: boolean;
  readonly message: string;
  /** What is wrong at each place, and what mending all of them comes to. */
  readonly steps?: readonly string[];
  readonly effect?: string;
  /** How likely the proposal is, in words. */
  readonly standing?: string;
  /** The cells that are wrong in every solution. */
  readonly certain?: readonly string[];
  /** What adopting writes; undefined where the sums leave a choice. */
  readonly values: Readonly<Record<string, number>> | undefined;
  readonly cells: readonly string[];
}

/** So many places are told in one sentence; more are listed. */
const MOST_IN_SENTENCE = 2;

/** One solution: its sentence, the button that adopts it, and its cells. A formula is never written over. */
export function Proposal({
  work,
  checked: { read },
  isBusy,
  message,
  steps = [],
  effect = '',
  standing,
  certain = [],
  values,
  cells,
}: ProposalProps) {
  const id = useId();
  const isFormula = cells.some((cell) => read.formulas.has(cell));
  return (
    <li class="proposal">
      <Sentence id={id} message={message} steps={steps} effect={effect} standing={standing} />
      {values && !isFormula && (
        <Button look="main" isOff={isBusy} describedBy={id} onClick={() => void work.adopt(values, message)}>
          {words.adopt}
        </Button>
      )}
      {isFormula && <p class="hint">{words.isFormula}</p>}
      {cells.map((cell) => (
        <Suspect
          key={cell}
          work={work}
          isBusy={isBusy}
          cell={cell}
          address={read.addresses.get(cell)}
          isCertain={certain.includes(cell)}
        />
      ))}
    </li>
  );
}

interface ProposedProps {
  readonly id: string;
  readonly message: string;
  readonly steps: readonly string[];
  readonly effect: string;
  readonly standing: string | undefined;
}

/** What is proposed: in one sentence, or a list of the places where that would be long. */
function Sentence({ id, message, steps, effect, standing }: ProposedProps) {
  const isLong = steps.length > MOST_IN_SENTENCE;
  return (
    <>
      <p id={id}>
        {standing !== undefined && <strong>{standing}：</strong>}
        {isLong ? words.together(steps.length, effect) : message}
      </p>
      {isLong && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </>
  );
}

interface SuspectProps {
  readonly work: Work;
  readonly isBusy: boolean;
  readonly cell: string;
  readonly address: string | undefined;
  readonly isCertain: boolean;
}

/** A cell of a proposal: a button that goes to it, and one that confirms it. */
function Suspect({ work, isBusy, cell, address, isCertain }: SuspectProps) {
  const id = useId();
  if (address === undefined) return null;
  const { row, column } = parseAddress(address);
  return (
    <div class="row">
      <button
        type="button"
        id={id}
        class="place"
        aria-label={work.words.goTo(address)}
        onClick={() => void work.goTo(address)}
      >
        {cellAddress(row, column)}
      </button>
      {isCertain && <span class="hint">{words.certain}</span>}
      <Button look="quiet" isOff={isBusy} describedBy={id} onClick={() => void work.confirm(cell)}>
        {words.confirm}
      </Button>
    </div>
  );
}
