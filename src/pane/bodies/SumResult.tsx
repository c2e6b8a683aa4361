import { hasTaken } from '../../bodies/sum/sumOfBodies.js';
import { linesOfSum, summariseSum, tellCompared, type SumLine } from '../../bodies/sum/sumBodies.js';
import type { BodiesDoors } from './doors.js';
import { MadeButtons } from './MadeButtons.js';
import type { MadeSum } from './beginSum.js';
import { sumFile } from './sumFile.js';
import { bodiesWords as words } from './words.js';

interface SumResultProps {
  readonly made: MadeSum;
  readonly doors: BodiesDoors;
}

/** What became of every file, and the workbook of the sum for download. */
export function SumResult({ made, doors }: SumResultProps) {
  const { sum } = made;
  const lines = linesOfSum(sum);
  const of = (kind: SumLine['kind']) => lines.filter((line) => line.kind === kind);
  const taken = sum.gathered.files.filter(({ isTaken }) => isTaken);
  return (
    <section class="result" aria-label={words.result}>
      <p role="status" class="summary">
        {summariseSum(sum)}
      </p>
      {hasTaken(sum) ? (
        <MadeButtons doors={doors} label={words.download} of={made} isReport make={() => sumFile(made)} />
      ) : (
        <p role="alert">{words.none}</p>
      )}
      <Lines title={words.compared} lines={tellCompared(sum).map((why) => ({ of: '', why }))} />
      <Lines title={words.refused(of('没有计入').length)} lines={of('没有计入')} />
      <Lines title={words.missing(of('没有报送').length)} lines={of('没有报送')} />
      <Lines title={words.advice} lines={of('请核对')} />
      <details>
        <summary>{words.taken(taken.length)}</summary>
        <Lines lines={taken.map(({ org, file, why }) => ({ of: `${org}（${file}）`, why }))} />
      </details>
    </section>
  );
}

interface LinesProps {
  readonly title?: string;
  readonly lines: readonly Pick<SumLine, 'of' | 'why'>[];
}

/** A list with a heading; nothing where it is empty. */
function Lines({ title, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul class="lines">
        {lines.map(({ of, why }, at) => (
          <li key={at}>
            {of !== '' && <strong>{of}</strong>}
            {of !== '' && why !== '' && '：'}
            {why}
          </li>
        ))}
      </ul>
    </>
  );
}
