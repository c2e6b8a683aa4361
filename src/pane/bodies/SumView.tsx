import type { BodyFile } from '../../bodies/readBody.js';
import { beginSum, type MadeSum } from './beginSum.js';
import type { ChosenFiles } from './chosenFiles.js';
import type { BodiesDoors } from './doors.js';
import { JobForm } from './JobForm.js';
import { SumResult } from './SumResult.js';
import { useRun } from './useRun.js';
import { bodiesWords as words } from './words.js';

/** What the work on many reports gets from the view around it. */
export interface JobProps {
  readonly doors: BodiesDoors;
  readonly chosen: ChosenFiles;
  readonly onChange: (chosen: ChosenFiles) => void;
}

/** Adding up the reports of many bodies: what is chosen, how far it has come, and what came of it. */
export function SumView({ doors, chosen, onChange }: JobProps) {
  const control = useRun<BodyFile, MadeSum>();
  const { run, start } = control;
  return (
    <>
      <JobForm
        chosen={chosen}
        onChange={onChange}
        control={control}
        isSum
        label={words.sum}
        onStart={(fields) => void start(chosen.files, async () => beginSum(chosen.files, fields))}
      />
      {run.state === 'done' && <SumResult made={run.result} doors={doors} />}
    </>
  );
}
