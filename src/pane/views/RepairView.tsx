import { standingOf, type Part, type Solution } from '../../index.js';
import { shownSolutions, valuesOf } from '../work/solutions.js';
import type { Checked, Work } from '../work/state.js';
import { Proposal } from './Proposal.js';

interface RepairViewProps {
  readonly work: Work;
  readonly checked: Checked;
  readonly isBusy: boolean;
}

/** Which cells are most likely wrong and what they should be; each is adopted or confirmed on a click. */
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

/** The solutions for relations that share cells. */
function PartView({ part, ...given }: RepairViewProps & { readonly part: Part }) {
  const { words } = given.work;
  const { shown, rest } = shownSolutions(part.solutions);
  return (
    <>
      <SolutionList {...given} part={part} solutions={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{words.otherSolutions(rest.length)}</summary>
          <SolutionList {...given} part={part} solutions={rest} />
        </details>
      )}
      {part.truncated && <p class="hint">{words.moreSolutions}</p>}
    </>
  );
}

interface SolutionListProps extends RepairViewProps {
  readonly part: Part;
  readonly solutions: readonly Solution[];
}

function SolutionList({ part, solutions, ...given }: SolutionListProps) {
  return (
    <ul>
      {solutions.map((solution) => (
        <Proposal
          key={solution.message}
          {...given}
          message={solution.message}
          standing={given.work.words.standings[standingOf(solution, part.solutions)]}
          certain={part.certain}
          values={valuesOf(solution)}
          cells={solution.changes.map(({ cell }) => cell)}
        />
      ))}
    </ul>
  );
}
