import { useState } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { Problem, tellProblem } from '../../index.js';
import { tellPasted } from '../grid/tellTyped.js';
import { fillsSelection } from './fillsSelection.js';
import { fillSelection, writePlan } from './pasteCells.js';
import { needsAnswer, type PastePlan } from './pastePlan.js';
import { planPaste } from './planPaste.js';
import { readClip } from './readClip.js';
import { tellFound } from './tellPlan.js';

/** Pasting on the sheet in view, and the plan that waits for an answer. */
export interface Pasting {
  readonly plan: PastePlan | undefined;
  readonly paste: (clipboard: DataTransfer, sheet: PageSheet) => void;
  readonly write: () => void;
  readonly cancel: () => void;
}

/** Pastes a few cells at once, and asks before anything else; `say` tells what was done. */
export function usePaste(host: PageHost, say: (text: string) => void): Pasting {
  const [plan, setPlan] = useState<PastePlan>();
  return {
    plan,
    paste: (clipboard, sheet) => {
      try {
        const page = readClip(clipboard);
        const { sheets, selection } = host.book();
        const text = fillsSelection(page, sheet, selection);
        if (text !== undefined) return say(tellPasted(fillSelection(host, sheet, selection, text)));
        const next = planPaste({ sheets, selection, sheet }, page);
        if (needsAnswer(next)) setPlan(next);
        else say(tellPasted(writePlan(host, next)));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        say(tellProblem(error));
      }
    },
    write: () => {
      setPlan(undefined);
      if (!plan) return;
      writePlan(host, plan);
      say(`已写入${tellFound(plan.found)}，点“撤销”可以一次全部取回。`);
    },
    cancel: () => setPlan(undefined),
  };
}
