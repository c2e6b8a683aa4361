import { standingOf, type Part, type Repair, type Solution, type SolutionGroup } from '../../index.js';
import { settledBlanks } from '../work/changes/offers.js';
import { shownGroups, valuesOf } from '../work/changes/solutions.js';
import type { Checked } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { Proposal } from './Proposal.js';
import { resultWords as words } from '../words/results.js';

interface RepairViewProps {
  readonly work: Work;
  readonly checked: Checked;
  readonly isBusy: boolean;
}

/** Which cells are most likely wrong and what they should be; each is adopted or confirmed on a click. */
export function RepairView({ work, checked, isBusy }: RepairViewProps) {
  const { repair } = checked;
  const settled = settledBlanks(checked);
  if (!repair || (repair.status === 'none' && settled.length === 0)) return null;
  return (
    <section class="repair" aria-label={words.repair}>
      <h3>{words.repair}</h3>
      {repair.message !== '' && <p>{repair.message}。</p>}
      {repair.parts.map((part) => (
        <PartView key={part.broken.join()} work={work} checked={checked} isBusy={isBusy} part={part} />
      ))}
      <SettledView work={work} checked={checked} isBusy={isBusy} settled={settled} />
    </section>
  );
}

/** The blanks that the relations settle, filled on one click; each of them is a click away. */
function SettledView({ settled, ...given }: RepairViewProps & { readonly settled: Repair['filled'] }) {
  const { work, isBusy } = given;
  const items = settled.map(({ cell, to, message }) => (
    <Proposal key={cell} {...given} message={message} values={{ [cell]: to }} cells={[]} />
  ));
  if (settled.length <= 1) return settled.length === 0 ? null : <ul>{items}</ul>;
  const values = Object.fromEntries(settled.map(({ cell, to }) => [cell, to]));
  const message = words.settled(settled.length);
  return (
    <div class="proposal">
      <p>{message}</p>
      <Button look="main" isOff={isBusy} onClick={() => void work.adopt(values, message)}>
        {words.fillSettled(settled.length)}
      </Button>
      <details>
        <summary>{words.eachSettled}</summary>
        <ul>{items}</ul>
      </details>
    </div>
  );
}

/** The solutions for relations that share cells. */
function PartView({ part, ...given }: RepairViewProps & { readonly part: Part }) {
  const { shown, rest } = shownGroups(part.groups);
  const isOpen = part.truncated && part.groups.every(({ message }) => message === undefined);
  return (
    <>
      <GroupList {...given} part={part} groups={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{words.otherSolutions(rest.reduce((sum, { count }) => sum + count, 0))}</summary>
          <GroupList {...given} part={part} groups={rest} />
        </details>
      )}
      {isOpen && <p class="hint">{words.moreSolutions}</p>}
    </>
  );
}

type GroupProps = RepairViewProps & { readonly part: Part };

/** Solutions, and what those of one shape have in common. */
function GroupList({ groups, ...given }: GroupProps & { readonly groups: readonly SolutionGroup[] }) {
  return (
    <ul>
      {groups.map((group) =>
        group.message === undefined ? (
          <SolutionItems key={group.solutions[0]?.message} {...given} solutions={group.solutions} />
        ) : (
          <ShapeItem key={group.message} {...given} group={group} />
        ),
      )}
    </ul>
  );
}

/** The sentence on a shape, the likeliest of all at once, and every other member a click away. */
function ShapeItem({
  group: { message, count, solutions },
  ...given
}: GroupProps & { readonly group: SolutionGroup }) {
  const likeliest = solutions.filter((each) => standingOf(each, given.part.solutions) === 'likeliest');
  const others = solutions.filter((each) => !likeliest.includes(each));
  return (
    <li class="proposal">
      <p>{message}</p>
      {likeliest.length > 0 && (
        <ul>
          <SolutionItems {...given} solutions={likeliest} />
        </ul>
      )}
      {others.length > 0 && (
        <details>
          <summary>{words.listSolutions(others.length, count > solutions.length)}</summary>
          <ul>
            <SolutionItems {...given} solutions={others} />
          </ul>
        </details>
      )}
    </li>
  );
}

interface SolutionItemsProps extends RepairViewProps {
  readonly part: Part;
  readonly solutions: readonly Solution[];
}

function SolutionItems({ part, solutions, ...given }: SolutionItemsProps) {
  return (
    <>
      {solutions.map((solution) => (
        <Proposal
          key={solution.message}
          {...given}
          message={solution.message}
          steps={solution.steps}
          effect={solution.effect}
          standing={words.standings[standingOf(solution, part.solutions)]}
          certain={part.certain}
          values={valuesOf(solution)}
          cells={solution.changes.map(({ cell }) => cell)}
        />
      ))}
    </>
  );
}
