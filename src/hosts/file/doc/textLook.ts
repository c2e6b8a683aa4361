import type { DocLook } from './docStep.js';
import type { DocProperties } from './properties.js';

/** What the look of a text says: how it is read, and whether it is at all. */
export interface TextLook {
  readonly look: DocLook;
  readonly isHidden: boolean;
  /** True for characters that stand for something else: a picture, a symbol. */
  readonly isSpecial: boolean;
}

/** The properties of texts that say what these mean. */
const STRUCK: ReadonlySet<number> = new Set([0x0800, 0x0837, 0x2a53]);
const HIDDEN: ReadonlySet<number> = new Set([0x083c, 0x0811, 0x0818, 0x0802]);
const RAISED = 0x2a48;
const SPECIAL = 0x0855;
const PLAIN = 0x2a33;

/** Reads what the look of a text says; of several settings of one property the last holds. */
export function readLook(properties: DocProperties): TextLook {
  const on = new Set<number>();
  let [isRaised, isSpecial] = [false, false];
  for (const { code, value } of properties) {
    const setting = value.byteLength > 0 ? value.getUint8(0) : 0;
    if (STRUCK.has(code) || HIDDEN.has(code)) {
      if (setting === 1 || setting === 0x81) on.add(code);
      else on.delete(code);
    } else if (code === RAISED) isRaised = setting !== 0;
    else if (code === SPECIAL) isSpecial = setting !== 0;
    else if (code === PLAIN) {
      on.clear();
      isRaised = false;
    }
  }
  const isStruck = [...STRUCK].some((code) => on.has(code));
  return {
    look: isStruck ? 'struck' : isRaised ? 'raised' : 'plain',
    isHidden: [...HIDDEN].some((code) => on.has(code)),
    isSpecial,
  };
}
