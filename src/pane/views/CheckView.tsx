import { tellPartly } from '../../index.js';
import { offersOfZero } from '../work/offers.js';
import type { Checked, PaneState, Work } from '../work/state.js';
import { Button } from './Button.js';
import { FindingsView } from './FindingsView.js';
import { RepairView } from './RepairView.js';
import { UndecidedView } from './UndecidedView.js';

interface CheckViewProps {
  readonly work: Work;
  readonly state: PaneState;
}

/** 一键检查, 边填边查 and what they found. */
export function CheckView({ work, state }: CheckViewProps) {
  const { words } = work;
  const { checked, isBusy, isWatching, isStale } = state;
  return (
    <section class="section" aria-label={words.findings}>
      <div class="row">
        <Button look="main" isOff={isBusy} onClick={() => void work.check()}>
          {words.check}
        </Button>
        <Button isOff={isBusy} onClick={() => void work.clear()}>
          {words.clear}
        </Button>
      </div>
      <WatchSwitch work={work} isOn={isWatching} />
      {isStale && !isWatching && <StaleNotice work={work} isBusy={isBusy} />}
      {checked && <Results work={work} checked={checked} isBusy={isBusy} />}
    </section>
  );
}

function WatchSwitch({ work, isOn }: { readonly work: Work; readonly isOn: boolean }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={({ currentTarget }) => void work.setWatching(currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
      <span>{work.words.watch}</span>
    </label>
  );
}

function StaleNotice({ work, isBusy }: { readonly work: Work; readonly isBusy: boolean }) {
  return (
    <div class="stale">
      <p>{work.words.stale}</p>
      <Button look="quiet" isOff={isBusy} onClick={() => void work.check()}>
        {work.words.recheck}
      </Button>
    </div>
  );
}

interface ResultsProps {
  readonly work: Work;
  readonly checked: Checked;
  readonly isBusy: boolean;
}

function Results({ work, checked, isBusy }: ResultsProps) {
  const { words } = work;
  const { read, result } = checked;
  const blanks = Object.keys(offersOfZero(result.findings)).length;
  return (
    <>
      <p class={`figure figure-${result.counts.error > 0 ? 'bad' : 'good'}`} role="status">
        {figureOf(result, words)}
      </p>
      {blanks > 0 && (
        <div class="offer">
          <p>{words.blanks(blanks)}</p>
          <Button isOff={isBusy} onClick={() => void work.fill()}>
            {words.fillZero}
          </Button>
        </div>
      )}
      {read.partly && <p class="hint">{tellPartly(read.partly)}</p>}
      <RepairView work={work} checked={checked} isBusy={isBusy} />
      <FindingsView work={work} findings={result.findings} isBusy={isBusy} />
      <UndecidedView words={words} relations={result.undecided} report={read.report} />
    </>
  );
}

/** The figure to watch: the number of broken sums, or else of other errors, or else of warnings. */
function figureOf({ findings, counts }: Checked['result'], words: Work['words']): string {
  const broken = findings.filter(
    ({ level, difference }) => level === 'error' && difference !== undefined,
  ).length;
  if (broken > 0) return words.unbalanced(broken);
  if (counts.error > 0) return words.wrong(counts.error);
  return counts.warning > 0 ? `${words.right}，${words.toVerify(counts.warning)}` : words.right;
}
