import { useState } from 'preact/hooks';
import { NOTHING } from './chosenFiles.js';
import type { BodiesDoors } from './doors.js';
import { ReviewView } from './ReviewView.js';
import { SumView } from './SumView.js';

/** What is done with the reports of many bodies: added up, or reviewed. */
export type BodiesPurpose = 'sum' | 'review';

interface BodiesViewProps {
  readonly purpose: BodiesPurpose;
  readonly doors: BodiesDoors;
}

const VIEWS = { sum: SumView, review: ReviewView } as const;

/**
 * Work on the reports of many bodies, in the pane and in the workbench. What was chosen is there for both
 * purposes, and what came of one stays while the other is in view.
 */
export function BodiesView({ purpose, doors }: BodiesViewProps) {
  const [chosen, setChosen] = useState(NOTHING);
  const [seen, setSeen] = useState<readonly BodiesPurpose[]>([]);
  if (!seen.includes(purpose)) setSeen([...seen, purpose]);
  return (
    <div class="bodies">
      {seen.map((each) => {
        const View = VIEWS[each];
        return (
          <div key={each} class="job" hidden={each !== purpose}>
            <View doors={doors} chosen={chosen} onChange={setChosen} />
          </div>
        );
      })}
    </div>
  );
}
