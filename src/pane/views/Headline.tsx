import type { Finding } from '../../index.js';
import { remainingOf, shownFindings } from '../work/checking/gaps.js';
import type { Checked, PaneState } from '../work/state/state.js';
import { resultWords as words } from '../words/results.js';

interface HeadlineProps {
  readonly state: PaneState;
  readonly checked: Checked;
}

/** How the report stands, in the figures that are in view: what is wrong, and how much is filled in. */
export function Headline({ state, checked }: HeadlineProps) {
  const findings = shownFindings(checked, state);
  const remaining = remainingOf(checked, state);
  const { filled = 0, cells = 0, chapters = 0, fields = 0 } = remaining ?? {};
  const isEdited = state.edits > 0 || state.isTyping;
  const isOld = state.isStale || state.isTyping;
  const isWrong = findings.some(({ level }) => level === 'error');
  const tone = isOld ? 'old' : isWrong ? 'bad' : remaining ? 'open' : 'good';
  return (
    <p class={`figure figure-${tone}`} role="status">
      <span>
        {isOld ? words.old(isEdited, state.isWatching) : isWrong || !remaining ? figureOf(findings) : ''}
      </span>
      {!isOld && remaining && <span class="progress">{words.progress(filled, cells, chapters, fields)}</span>}
    </p>
  );
}

/** The figure to watch: the number of broken sums, or else of other errors, or else of warnings. */
function figureOf(findings: readonly Finding[]): string {
  const count = (level: Finding['level']) => findings.filter((each) => each.level === level).length;
  const broken = findings.filter(
    ({ level, difference }) => level === 'error' && difference !== undefined,
  ).length;
  if (broken > 0) return words.unbalanced(broken);
  if (count('error') > 0) return words.wrong(count('error'));
  return count('warning') > 0 ? `${words.right}，${words.toVerify(count('warning'))}` : words.right;
}
