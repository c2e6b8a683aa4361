import type { ReviewedFile } from '../../bodies/review/reviewReport.js';
import { beginReview, type MadeReview } from './beginReview.js';
import { JobForm } from './JobForm.js';
import { ReviewResult } from './ReviewResult.js';
import type { JobProps } from './SumView.js';
import { useRun } from './useRun.js';
import { bodiesWords as words } from './words.js';

/** Reviewing the reports of many bodies: what is chosen, how far it has come, and what was found. */
export function ReviewView({ doors, chosen, onChange }: JobProps) {
  const control = useRun<ReviewedFile | undefined, MadeReview>();
  const { run, start } = control;
  return (
    <>
      <JobForm
        chosen={chosen}
        onChange={onChange}
        control={control}
        isSum={false}
        label={words.review}
        onStart={(fields) =>
          void start([...fields.last.files, ...chosen.files], async () => beginReview(chosen.files, fields))
        }
      />
      {run.state === 'done' && <ReviewResult made={run.result} doors={doors} />}
    </>
  );
}
