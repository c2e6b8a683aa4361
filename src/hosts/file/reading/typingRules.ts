/**
 * What a sheet has most of beside its cells and nothing reads: its rules for typing. Where they stand once,
 * they are passed over as one text.
 */
const TYPING_RULES = 'dataValidations';
const [START, END] = [`<${TYPING_RULES}`, `</${TYPING_RULES}>`];

/** True for a text in which rules for typing begin, as they are passed over. */
export function hasTypingRules(text: string): boolean {
  return text.includes(START);
}

/**
 * Finds the end tag of the rules for typing, given the name of the element that is open. It returns the given
 * place in another element, where more than plain elements stands in between, and each further time.
 */
export function rulesPasser(): (name: string, text: string, from: number) => number {
  let isUsed = false;
  return (name, text, from) => {
    if (isUsed || name !== TYPING_RULES) return from;
    isUsed = true;
    const passed = text.slice(from, Math.max(from, text.indexOf(END, from)));
    return [START, '<!', '<?'].some((other) => passed.includes(other)) ? from : from + passed.length;
  };
}
