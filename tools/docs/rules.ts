import { checkExample } from '../../src/core/check/example.js';
import type { Example,Rule } from '../../src/core/check/rule.js';
import type { Edition } from '../../src/core/form/edition.js';

/** The page that shows every rule with its examples, as the rules themselves find them. */
export function tellRules(rules: readonly Rule[], editions: readonly Edition[]): string {
  const pages = rules.map(({ id, title, level, basis, examples }) => `## ${id}

${title}

- Gravest level: ${level}
- Basis: ${basis}

${examples.map((example) => tellExample(example, rules, editions)).join('\n')}`);
  return `# Rules

Generated from \`src/rules/\` by \`npm run docs\`. \`error\` 强制性 must hold, \`warning\` 核实性 should hold or needs a written reason, \`hint\` 提示 is worth
a look. Every example starts from a right report in which all numbers are 0.

${pages.join('\n')}`;
}

function tellExample(example: Example, rules: readonly Rule[], editions: readonly Edition[]): string {
  const { says, ...edit } = example;
  const found = checkExample(example, editions, rules).map(({ level, message }) => `  - ${level}: ${message}`);
  const shown = JSON.stringify(edit);
  return `- \`${shown.length > 400 ? `${shown.slice(0, 400)}…` : shown}\`\n${found.join('\n')}`;
}
