import { formOf } from '../../core/form/form.js';
import { tellRelation, type CheckResult, type Report } from '../../index.js';
import { resultWords as words } from '../words/results.js';

interface UndecidedViewProps {
  readonly relations: CheckResult['undecided'];
  readonly report: Report;
}

/** The relations that cannot be decided because of blank or unreadable cells. */
export function UndecidedView({ relations, report }: UndecidedViewProps) {
  if (relations.length === 0) return null;
  const form = formOf(report.edition);
  return (
    <details class="undecided">
      <summary>{words.undecided(relations.length)}</summary>
      <p class="hint">{words.undecidedWhy}</p>
      <ul>
        {relations.map((relation) => (
          <li key={relation.id}>{tellRelation(relation, form)}</li>
        ))}
      </ul>
    </details>
  );
}
