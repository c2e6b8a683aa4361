import { keyOf, type Finding } from '../../../index.js';
import type { PaneState, WrittenReason } from '../state/state.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';

type Reasons = Pick<Work, 'writeReason' | 'closeReason' | 'restoreReasons'>;

/** What is written in the boxes of 填写说明 before it is kept, so that no check and no closing loses it. */
export function openReasons({ state, set }: PaneStore): Reasons {
  const put = (finding: Finding, reason: WrittenReason) =>
    set({ reasons: new Map([...state().reasons, [keyOf(finding), reason]]) });
  return {
    writeReason: (finding, text) => put(finding, { text, isOpen: true }),
    closeReason: (finding) => {
      const reason = state().reasons.get(keyOf(finding));
      if (reason) put(finding, { ...reason, isOpen: false });
    },
    restoreReasons: (reasons) => set({ reasons }),
  };
}

/** The reasons that are being written for findings that are there, where they say something new. */
export function pendingReasons({
  checked,
  reasons,
}: Pick<PaneState, 'checked' | 'reasons'>): readonly { readonly finding: Finding; readonly text: string }[] {
  return (checked?.result.findings ?? []).flatMap((finding) => {
    const { text = '', isOpen = false } = reasons.get(keyOf(finding)) ?? {};
    const isNew = isOpen && text.trim() !== '' && text.trim() !== finding.note;
    return isNew && finding.level === 'warning' ? [{ finding, text }] : [];
  });
}
