import { tablesOf, type Edition, type Table } from '../../src/core/form/edition.js';
import { guaranteesOf, type Guarantees } from './guarantees.js';

/** The section on what the sums of each table of an edition guarantee. */
export function tellGuarantees(edition: Edition): string {
  const tables = tablesOf(edition).map((table) => ({ table, facts: guaranteesOf(edition, table.code) }));
  return `### What the sums guarantee

| table | cells | in no equality | equalities | rank | network | wrong cells always noticed | always located |
| --- | --- | --- | --- | --- | --- | --- | --- |
${tables.map(({ table, facts }) => tellFacts(table, facts)).join('\n')}

${tables.flatMap(({ table, facts }) => tellInvisible(table, facts) ?? []).join('\n')}
`;
}

function tellFacts({ name, code }: Table, facts: Guarantees): string {
  const { cells, unchecked, equalities, rank, isNetwork, detected, located } = facts;
  const figures = [cells, unchecked, equalities, rank, isNetwork ? 'yes' : 'no', detected, located];
  return `| ${name} \`${code}\` | ${figures.join(' | ')} |`;
}

/** The redundant relations of a table, and the smallest error that no sum shows. */
function tellInvisible({ name }: Table, { redundant, invisible, unchecked }: Guarantees): string | undefined {
  if (unchecked > 0 || !invisible) return undefined;
  const ids = redundant.map((id) => `\`${id}\``).join(' and ');
  const verb = redundant.length === 1 ? 'follows' : 'follow';
  const implied = redundant.length === 0 ? '' : `; ${ids} ${verb} from the rest`;
  const example = invisible.map(({ cell, sign }) => `\`${cell}\` ${sign > 0 ? '+d' : '−d'}`).join(', ');
  return (
    `- ${name}${implied}. The smallest error that no sum shows has ${invisible.length} cells: ${example}. ` +
    'Two whole lines of details that are swapped are never noticed.'
  );
}
