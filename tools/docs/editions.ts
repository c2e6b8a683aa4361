import { tablesOf,type Edition,type Table } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { groupBy } from '../../src/core/form/group.js';
import { leaves } from '../../src/core/form/outline.js';
import { spansOf } from '../../src/core/form/spans.js';
import { tellGuarantees } from './tellGuarantees.js';

/**
 * The page that shows every edition: tables with their labels, codes and kinds, and the relations that
 * follow.
 */
export function tellEditions(editions: readonly Edition[]): string {
  return `# Editions

Generated from \`templates/\` by \`npm run docs\`. A cell is named \`table.row.column\`.

${editions.map(tellEdition).join('\n')}`;
}

function tellEdition(edition: Edition): string {
  const { cells, relations, conditions } = formOf(edition);
  const list = [...relations, ...conditions];
  const families = groupBy(list, (each) => ('family' in each ? `${each.level} ${each.family}` : `${each.level} ${each.id.replace(/\.[^:]+/, '')}`));
  return `## ${edition.id}: ${edition.source}

From report year ${edition.firstYear}. ${cells.length} cells, ${relations.length} relations, ${conditions.length} conditions.

${edition.chapters.map(({ title, tables }) => `- ${title}${tables ? `: ${tables.map(({ name, code }) => `${name} \`${code}\``).join(', ')}` : ''}`).join('\n')}

${tablesOf(edition).map(tellTable).join('\n')}
### Relations

| level | relation | times |
| --- | --- | --- |
${families.map((family) => tellFamily(family)).join('\n')}

${tellGuarantees(edition)}`;
}

function tellFamily(family: readonly { readonly id: string; readonly level: string }[]): string {
  const [first] = family;
  const [place = '', notation = ''] = (first?.id ?? '').split(': ');
  return `| ${first?.level} | \`${place.split('.')[0]}\`: \`${notation}\` | ${family.length} |`;
}

function tellTable(table: Table): string {
  const bands = table.bands.map((band) => {
    const columns = leaves(band.columns).map(({ code, label, isSum }) => `\`${code}\` ${label}${isSum ? ' (sum)' : ''}`).join(' · ');
    const rows = spansOf(band.rows).map(({ line, level }) => `${'  '.repeat(level)}- ${line.parts.length > 0 ? '' : `\`${line.code}\` `}${line.label}${line.isSum ? ' (sum)' : ''}`);
    return `${band.title === undefined ? '' : `**${band.title}**\n\n`}Columns: ${columns}\n\n${rows.join('\n')}\n`;
  });
  return `### ${table.name} \`${table.code}\`\n\n${bands.join('\n')}`;
}
