import { Button } from '../views/Button.js';
import { ChooseFiles } from './ChooseFiles.js';
import type { ChosenFiles } from './chosenFiles.js';
import type { BodiesDoors } from './doors.js';
import { RunLine } from './RunLine.js';
import { SumForm } from './SumForm.js';
import { SumResult } from './SumResult.js';
import { useRun } from './useRun.js';
import { beginSum, refuseFields, useSumFields, type MadeSum } from './useSum.js';
import { bodiesWords as words } from './words.js';

interface SumViewProps {
  readonly doors: BodiesDoors;
  readonly chosen: ChosenFiles;
  readonly onChange: (chosen: ChosenFiles) => void;
}

/** Adding up the reports of many bodies: what is chosen, how far it has come, and what came of it. */
export function SumView({ doors, chosen, onChange }: SumViewProps) {
  const { fields, change } = useSumFields();
  const { run, start, stop } = useRun<MadeSum>();
  const isRunning = run.state === 'running';
  const refused = refuseFields(fields);
  const isOff = isRunning || chosen.files.length === 0 || refused !== undefined;
  return (
    <>
      <p class="hint">{words.about}</p>
      <ChooseFiles chosen={chosen} isOff={isRunning} onChange={onChange} />
      <SumForm fields={fields} change={change} />
      {refused !== undefined && <p role="alert">{refused}</p>}
      <div class="row">
        <Button
          look="main"
          isOff={isOff}
          onClick={() => void start(chosen.files, async () => beginSum(fields))}
        >
          {words.sum}
        </Button>
      </div>
      <RunLine run={run} onStop={stop} />
      {run.state === 'done' && <SumResult made={run.result} doors={doors} />}
    </>
  );
}
