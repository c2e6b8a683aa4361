import { useId } from 'preact/hooks';
import { standingOf, type Part, type Solution } from '../../index.js';
import type { Checked, Work } from '../state.js';
import { Button } from './Button.js';

/** So many solutions of a part are shown at once; the others are a click away. */
const MOST_SHOWN = 3;

interface RepairViewProps {
  readonly work: Work;
  readonly checked: Checked;
  readonly isBusy: boolean;
}

/**
 * Which cells are most likely wrong and what they should be; each is adopted or confirmed on a click, and
 * never otherwise.
 */
export function RepairView({ work, checked, isBusy }: RepairViewProps) {
  const { words } = work;
  const { repair } = checked;
  if (!repair || (repair.status === 'none' && repair.filled.length === 0)) return null;
  return (
    <section class="repair" aria-label={words.repair}>
      <h3>{words.repair}</h3>
      {repair.message !== '' && <p lang="zh-CN">{repair.message}。</p>}
      {repair.parts.map((part) => (
        <PartView key={part.broken.join()} work={work} checked={checked} isBusy={isBusy} part={part} />
      ))}
      {repair.filled.length > 0 && (
        <ul>
          {repair.filled.map(({ cell, to, message }) => (
            <Proposal
              key={cell}
              work={work}
              checked={checked}
              isBusy={isBusy}
              message={message}
              values={{ [cell]: to }}
              cells={[]}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function PartView({
  part: { solutions, truncated, certain },
  ...given
}: RepairViewProps & { readonly part: Part }) {
  const { words } = given.work;
  const show = (shown: readonly Solution[]) =>
    shown.map((solution) => (
      <Proposal
        key={solution.message}
        {...given}
        message={solution.message}
        standing={words.standings[standingOf(solution, solutions)]}
        certain={certain}
        values={valuesOf(solution)}
        cells={solution.changes.map(({ cell }) => cell)}
      />
    ));
  const rest = solutions.slice(MOST_SHOWN);
  return (
    <>
      <ul>{show(solutions.slice(0, MOST_SHOWN))}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.otherSolutions(rest.length)}</summary>
          <ul>{show(rest)}</ul>
        </details>
      )}
      {truncated && <p class="hint">{words.moreSolutions}</p>}
    </>
  );
}

/** What to write; undefined where the sums leave a choice. */
function valuesOf({ changes }: Solution): Readonly<Record<string, number>> | undefined {
  return changes.every(({ to }) => to !== null)
    ? Object.fromEntries(changes.map(({ cell, to }) => [cell, to ?? 0]))
    : undefined;
}

interface ProposalProps extends RepairViewProps {
  readonly message: string;
  readonly standing?: string;
  readonly certain?: readonly string[];
  readonly values: Readonly<Record<string, number>> | undefined;
  readonly cells: readonly string[];
}

function Proposal({
  work,
  checked: { read },
  isBusy,
  message,
  standing,
  certain = [],
  values,
  cells,
}: ProposalProps) {
  const { words } = work;
  const id = useId();
  const isFormula = cells.some((cell) => read.formulas.has(cell));
  return (
    <li class="proposal">
      <p id={id} lang="zh-CN">
        {standing !== undefined && <strong>{standing}：</strong>}
        {message}
      </p>
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

/** A cell of a proposal: to go to, and to find right. */
function Suspect({
  work,
  isBusy,
  cell,
  address,
  isCertain,
}: {
  readonly work: Work;
  readonly isBusy: boolean;
  readonly cell: string;
  readonly address: string | undefined;
  readonly isCertain: boolean;
}) {
  const { words } = work;
  const id = useId();
  if (address === undefined) return null;
  return (
    <div class="row">
      <button
        type="button"
        id={id}
        class="place"
        aria-label={words.goTo(address)}
        aria-disabled={isBusy}
        onClick={() => void work.goTo(address)}
      >
        {address.replace(/^.*!/, '')}
      </button>
      {isCertain && <span class="hint">{words.certain}</span>}
      <Button look="quiet" isOff={isBusy} describedBy={id} onClick={() => void work.confirm(cell)}>
        {words.confirm}
      </Button>
    </div>
  );
}
