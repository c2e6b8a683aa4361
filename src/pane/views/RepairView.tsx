import { useId } from 'preact/hooks';
import type { Part, Solution } from '../../index.js';
import type { Checked, Work } from '../state.js';
import { Button } from './Button.js';

/** So many solutions of a part are shown; who needs more must look at the ledger. */
const MOST_SHOWN = 5;

interface Given { readonly work: Work; readonly checked: Checked; readonly isBusy: boolean }

/** Which cells are most likely wrong and what they should be; each is adopted or confirmed on a click, and never otherwise. */
export function RepairView({ work, checked, isBusy }: Given) {
  const { words } = work;
  const { repair } = checked;
  if (!repair || (repair.status === 'none' && repair.filled.length === 0)) return null;
  return (
    <section class="repair" aria-label={words.repair}>
      <h3>{words.repair}</h3>
      {repair.message !== '' && <p lang="zh-CN">{repair.message}。</p>}
      {repair.parts.map((part) => <PartView key={part.broken.join()} work={work} checked={checked} isBusy={isBusy} part={part} />)}
      {repair.filled.length > 0 && (
        <ul>
          {repair.filled.map(({ cell, to, message }) => (
            <Proposal key={cell} work={work} checked={checked} isBusy={isBusy} message={message} values={{ [cell]: to }} cells={[]} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PartView({ part, ...given }: Given & { readonly part: Part }) {
  const { words } = given.work;
  const { solutions, truncated, certain } = part;
  const more = solutions.length > MOST_SHOWN || truncated;
  return (
    <ul>
      {solutions.slice(0, MOST_SHOWN).map((solution) => (
        <Proposal key={solution.message} {...given} message={solution.message} standing={standingOf(solution, solutions, words)} certain={certain}
          values={valuesOf(solution)} cells={solution.changes.map(({ cell }) => cell)} />
      ))}
      {more && <li class="hint">{words.moreSolutions}</li>}
    </ul>
  );
}

/** Whether a solution is the likeliest, one of several that are as likely, or less likely. */
function standingOf({ rank }: Solution, all: readonly Solution[], words: Work['words']): string {
  if (all.length === 1) return words.only;
  return all.filter((other) => other.rank === rank).length > 1 ? words.oneOf : rank === 1 ? words.likeliest : words.lessLikely;
}

/** What to write; undefined where the sums leave a choice. */
function valuesOf({ changes }: Solution): Readonly<Record<string, number>> | undefined {
  return changes.every(({ to }) => to !== null) ? Object.fromEntries(changes.map(({ cell, to }) => [cell, to ?? 0])) : undefined;
}

interface ProposalProps extends Given {
  readonly message: string;
  readonly standing?: string;
  readonly certain?: readonly string[];
  readonly values: Readonly<Record<string, number>> | undefined;
  readonly cells: readonly string[];
}

function Proposal({ work, checked: { read }, isBusy, message, standing, certain = [], values, cells }: ProposalProps) {
  const { words } = work;
  const id = useId();
  const isFormula = cells.some((cell) => read.formulas.has(cell));
  const [first] = Object.keys(values ?? {});
  const address = read.addresses.get(cells[0] ?? first ?? '');
  return (
    <li class="proposal">
      <p id={id} lang="zh-CN">{standing !== undefined && <strong>{standing}</strong>}{standing !== undefined && '：'}{message}</p>
      <div class="row">
        {values && !isFormula && <Button look="main" isOff={isBusy} describedBy={id} onClick={() => void work.adopt(values, message)}>{words.adopt}</Button>}
        {address !== undefined && <Button isOff={isBusy} label={words.goTo(address)} onClick={() => void work.goTo(address)}>{words.look}</Button>}
      </div>
      {isFormula && <p class="hint">{words.isFormula}</p>}
      {cells.length > 0 && (
        <ul class="cells">
          {cells.map((cell) => (
            <li key={cell} class="row">
              <span id={`${id}-${cell}`} class="place">{(read.addresses.get(cell) ?? '').replace(/^.*!/, '')}{certain.includes(cell) ? `　${words.certain}` : ''}</span>
              <Button look="quiet" isOff={isBusy} describedBy={`${id}-${cell}`} onClick={() => void work.confirm(cell)}>{words.confirm}</Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
