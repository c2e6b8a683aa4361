import { SIGNATURE } from '../signature.js';

/** True for a conditional format of ours, loaded with its formula. */
export function isOurs({ type, customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return (
    type === 'Custom' && !custom.isNullObject && custom.rule.formula.replace(/^\s*=|\s+/g, '') === SIGNATURE
  );
}
