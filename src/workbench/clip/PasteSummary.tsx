import { Dialog } from '../controls/Dialog.js';
import type { PastePlan } from './pastePlan.js';
import { tellPlan } from './tellPlan.js';

/** The most places that are listed, and the most characters of each. */
const MOST_LISTED = 50;
const LONGEST_LISTED = 80;

interface PasteSummaryProps {
  readonly plan: PastePlan;
  /** What is filled and would be changed; empty where nothing is. */
  readonly overwritten: string;
  readonly onCancel: () => void;
  readonly onWrite: () => void;
}

/** Tells what of a paste was recognised and what was not, and asks whether to write it. */
export function PasteSummary({ plan, overwritten, onCancel, onWrite }: PasteSummaryProps) {
  const canWrite = plan.found.length > 0;
  return (
    <Dialog title="粘贴" onCancel={onCancel} onSubmit={canWrite ? onWrite : onCancel}>
      <p class="lead">{tellPlan(plan)}</p>
      {overwritten !== '' && <p class="overwritten">{overwritten}</p>}
      {plan.remarks.map((remark, at) => (
        <p key={at} class="about">
          {remark}
        </p>
      ))}
      {plan.unknown.length > 0 && <Unknown texts={plan.unknown} />}
      {canWrite && <p class="about">还没有写入；写入后可以用“撤销”一次全部撤回。</p>}
      <div class="actions">
        {canWrite && (
          <button type="submit" class="primary" autofocus>
            写入
          </button>
        )}
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </Dialog>
  );
}

/** The places that were not recognised, which a click shows. */
function Unknown({ texts }: { readonly texts: readonly string[] }) {
  const more = texts.length - MOST_LISTED;
  return (
    <details class="unknown">
      <summary>没认出、不写入的 {texts.length} 处</summary>
      <ul>
        {texts.slice(0, MOST_LISTED).map((text, at) => (
          <li key={at}>{text.length > LONGEST_LISTED ? `${text.slice(0, LONGEST_LISTED)}……` : text}</li>
        ))}
        {more > 0 && <li>另有 {more} 处</li>}
      </ul>
    </details>
  );
}
