import { useState } from 'preact/hooks';
import type { PageBook, PageHost } from '../../hosts/page/pageHost.js';
import { Problem, tellProblem } from '../../index.js';
import { tellPasted } from '../grid/tellTyped.js';
import { focusCell } from '../controls/focusCell.js';
import { fillsSelection } from '../clip/fillsSelection.js';
import { fillSelection, writePlan } from '../clip/pasteCells.js';
import { needsAnswer, type PastePlan } from '../clip/pastePlan.js';
import { planPaste } from '../clip/planPaste.js';
import { readClip, type Copied } from '../clip/readClip.js';
import { tellWritten } from '../clip/tellPlan.js';

/** Pasting on the sheet in view, and the plan that waits for an answer. */
export interface Pasting {
  readonly plan: PastePlan | undefined;
  readonly paste: (clip: Copied) => void;
  readonly write: () => void;
  readonly cancel: () => void;
}

/** A plan, and the sheets that it was made for. */
interface AskedPaste extends Pick<PageBook, 'sheets'> {
  readonly plan: PastePlan;
}

/** What is said where other sheets are open by the time a paste is confirmed. */
const REPLACED = '这期间工作簿已经换了，粘贴的内容没有写入，请再粘贴一次。';

/** Pastes a few cells at once, and asks before anything else; `say` tells what was done. */
export function usePaste(host: PageHost, say: (text: string) => void): Pasting {
  const [asked, setAsked] = useState<AskedPaste>();
  const close = () => {
    setAsked(undefined);
    // The dialog is gone once the page is drawn, and the keyboard goes back to the sheet.
    window.setTimeout(() => focusCell(document.getElementById('paper')));
  };
  return {
    plan: asked?.plan,
    paste: (clip) => {
      pasteClip(clip, host, setAsked).then(
        (done) => {
          if (done !== undefined) say(done);
        },
        (error: unknown) => say(tellError(error)),
      );
    },
    write: () => {
      close();
      if (!asked) return;
      if (host.book().sheets !== asked.sheets) return say(REPLACED);
      writePlan(host, asked.plan);
      say(tellWritten(asked.plan));
    },
    cancel: close,
  };
}

/** Pastes, or calls `ask` with the plan; returns what to say of it. */
async function pasteClip(
  clip: Copied,
  host: PageHost,
  ask: (asked: AskedPaste) => void,
): Promise<string | undefined> {
  const page = await readClip(clip);
  const { sheets, selection } = host.book();
  const sheet = sheets.find(({ layout }) => layout.sheet === selection.sheet);
  if (!sheet) return undefined;
  const book = { sheets, selection, sheet, ...(clip.around ? { around: clip.around } : {}) };
  const text = fillsSelection(page, book);
  if (text !== undefined) return tellPasted(fillSelection(host, sheet, selection, text));
  const plan = planPaste(book, page);
  if (!needsAnswer(plan)) return tellPasted(writePlan(host, plan));
  ask({ plan, sheets });
  return undefined;
}

function tellError(error: unknown): string {
  return tellProblem(
    error instanceof Problem
      ? error
      : new Problem('unexpected', { message: error instanceof Error ? error.message : String(error) }),
  );
}
