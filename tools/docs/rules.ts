import { checkExample } from '../../src/core/check/example.js';
import type { Example, Rule } from '../../src/core/check/rule.js';
import { tellWording } from '../../src/core/check/wording.js';
import type { Edition } from '../../src/core/form/edition.js';

/** The page that shows every rule with its examples, as the rules themselves find them. */
export function tellRules(rules: readonly Rule[], editions: readonly Edition[]): string {
  const pages = rules.map((rule) => tellRule(rule, rules, editions));
  return `# Rules

Generated from \`src/rules/\` by \`npm run docs\`. \`error\` 强制性 must hold, \`warning\` 核实性 should hold or needs a written reason, \`hint\` 提示 is worth
a look. Every example starts from a right report in which all numbers are 0.

${pages.join('\n')}`;
}

function tellRule(
  { id, title, level, basis, examples }: Rule,
  rules: readonly Rule[],
  editions: readonly Edition[],
): string {
  return `## ${id}

${tellWording(title, editions)}

- Gravest level: ${level}
- Basis: ${tellWording(basis, editions)}

${examples.map((example) => tellExample(example, rules, editions)).join('\n')}
`;
}

/** The most characters of an example that are shown. */
const MOST_SHOWN = 400;

function tellExample(example: Example, rules: readonly Rule[], editions: readonly Edition[]): string {
  const { says, ...edit } = example;
  const found = checkExample(example, editions, rules).map(({ level, message }) => `${level}: ${message}`);
  const whole = JSON.stringify(edit);
  const shown = whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN)}…` : whole;
  const lines = found.length > 0 ? found : ['nothing'];
  return `- \`${shown}\`\n${lines.map((line) => `  - ${line}`).join('\n')}`;
}
