import { offersOfZero } from '../offers.js';
import type { Checked, PaneState, Work } from '../state.js';
import { Button } from './Button.js';
import { FindingsView } from './FindingsView.js';
import { RepairView } from './RepairView.js';
import { UndecidedView } from './UndecidedView.js';

/** 一键检查, 边填边查 and what they found. */
export function CheckView({ work, state }: { readonly work: Work; readonly state: PaneState }) {
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
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isWatching}
          onChange={({ currentTarget }) => void work.setWatching(currentTarget.checked)}
        />
        <span class="switch-track" aria-hidden="true" />
        <span>{words.watch}</span>
      </label>
      {isStale && !isWatching && (
        <div class="stale">
          <p>{words.stale}</p>
          <Button look="quiet" isOff={isBusy} onClick={() => void work.check()}>
            {words.recheck}
          </Button>
        </div>
      )}
      {checked && <Results work={work} checked={checked} isBusy={isBusy} />}
    </section>
  );
}

function Results({
  work,
  checked,
  isBusy,
}: {
  readonly work: Work;
  readonly checked: Checked;
  readonly isBusy: boolean;
}) {
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
      <RepairView work={work} checked={checked} isBusy={isBusy} />
      <FindingsView work={work} findings={result.findings} isBusy={isBusy} />
      <UndecidedView words={words} relations={result.undecided} report={read.report} />
    </>
  );
}

/** The one figure to watch: broken totals first, then other errors, then what is to be verified. */
function figureOf({ findings, counts }: Checked['result'], words: Work['words']): string {
  const broken = findings.filter(
    ({ level, difference }) => level === 'error' && difference !== undefined,
  ).length;
  if (broken > 0) return words.unbalanced(broken);
  if (counts.error > 0) return words.wrong(counts.error);
  return counts.warning > 0 ? `${words.right}，${words.toVerify(counts.warning)}` : words.right;
}
