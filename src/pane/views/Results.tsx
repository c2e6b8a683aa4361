import { useState } from 'preact/hooks';
import { tellPartly, type Finding } from '../../index.js';
import { remainingOf, shownFindings } from '../work/checking/gaps.js';
import { offersOfZero } from '../work/changes/offers.js';
import type { Checked, PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { FindingsView } from './FindingsView.js';
import { Headline } from './Headline.js';
import { LevelFolds, unfolded } from './LevelFolds.js';
import { RepairView } from './RepairView.js';
import { UndecidedView } from './UndecidedView.js';
import { resultWords as words } from '../words/results.js';

interface ResultsProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly checked: Checked;
}

/** What a check found, and how it can be mended. */
export function Results({ work, state, checked }: ResultsProps) {
  const { isBusy } = state;
  const { read, result } = checked;
  const blanks = Object.keys(offersOfZero(checked)).length;
  const remaining = remainingOf(checked, state);
  const findings = shownFindings(checked, state);
  const [folded, setFolded] = useState<ReadonlySet<Finding['level']>>(new Set());
  return (
    <>
      {state.isStale && !state.isWatching && <StaleNotice work={work} state={state} />}
      <Headline state={state} checked={checked} />
      {blanks > 0 && (
        <div class="offer">
          <p>{remaining ? words.blanksLeft(blanks) : words.blanks(blanks)}</p>
          <Button isOff={isBusy} onClick={() => void work.fill()}>
            {words.fillZero}
          </Button>
        </div>
      )}
      {read.partly && <p class="hint">{tellPartly(read.partly)}</p>}
      <RepairView work={work} checked={checked} isBusy={isBusy} />
      <LevelFolds findings={findings} folded={folded} setFolded={setFolded} />
      <FindingsView work={work} findings={unfolded(findings, folded)} isBusy={isBusy} />
      {!remaining && <UndecidedView relations={result.undecided} report={read.report} />}
    </>
  );
}

/** That the result is older than the sheets, or that no newer one could be had. */
function StaleNotice({ work, state: { edits, isBusy } }: Omit<ResultsProps, 'checked'>) {
  return (
    <div class="stale">
      <p>{edits > 0 ? words.stale : words.unchecked}</p>
      <Button look="quiet" isOff={isBusy} onClick={() => void work.check()}>
        {work.words.recheck}
      </Button>
    </div>
  );
}
