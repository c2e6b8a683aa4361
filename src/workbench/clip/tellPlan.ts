import { cellAddress } from '../../core/draw/address.js';
import type { Form } from '../../core/form/form.js';
import { keepTyped } from '../../hosts/page/keepTyped.js';
import { cellsByPlace, type PageSheet } from '../../hosts/page/pageSheet.js';
import type { FoundPart, Overwritten, PastePlan } from './pastePlan.js';

/** How much was recognised: `表三 175 格、总体情况 6 段`. */
function tellFound(found: readonly FoundPart[]): string {
  const sums = new Map<string, FoundPart>();
  for (const part of found) {
    const key = `${part.name}${part.unit}`;
    sums.set(key, { ...part, count: part.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].map(({ name, count, unit }) => `${name} ${count} ${unit}`).join('、');
}

/** What was recognised of a paste and what was not, in one sentence. */
export function tellPlan({ found, unknown }: PastePlan): string {
  const left = unknown.length === 0 ? '' : `没认出 ${unknown.length} 处`;
  if (found.length === 0) return `没有认出可以写入的内容${left === '' ? '' : `，${left}`}。`;
  return `认出${tellFound(found)}${left === '' ? '' : `；${left}`}。`;
}

/** What was written of a paste, and that something was not, once the summary is closed. */
export function tellWritten({ found, unknown }: PastePlan): string {
  const left = unknown.length === 0 ? '' : `，另有 ${unknown.length} 处没认出、没有写入`;
  return `已写入${tellFound(found)}${left}，点“撤销”可以一次全部撤回。`;
}

/** How much that is filled a plan would change; paragraphs of the template count as blank. */
export function overwrittenBy(
  { typed }: PastePlan,
  sheets: readonly PageSheet[],
  form: Form | undefined,
): Overwritten {
  const prompts = new Set(form?.edition.chapters.flatMap(({ prose = [] }) => prose));
  let [cells, emptied, paragraphs] = [0, 0, 0];
  for (const { sheet: name, row, column, text } of typed) {
    const sheet = sheets.find(({ layout }) => layout.sheet === name);
    const cell = sheet && cellsByPlace(sheet).get(cellAddress(row, column));
    if (!cell || cell.value === null || cell.formula !== undefined || cell.value === keepTyped(text, cell))
      continue;
    if (cell.look !== 'paragraph' && cell.look !== 'heading') {
      cells += 1;
      if (text.trim() === '') emptied += 1;
    } else if (!prompts.has(String(cell.value))) paragraphs += 1;
  }
  return { cells, emptied, paragraphs };
}

/** What is changed that was filled before: `将改写已填的 12 格（其中 3 格变为空白）`; empty where nothing is. */
export function tellOverwritten({ cells, emptied, paragraphs }: Overwritten): string {
  const blank = emptied > 0 ? `（其中 ${emptied} 格变为空白）` : '';
  const parts = [
    ...(cells > 0 ? [`${cells} 格${blank}`] : []),
    ...(paragraphs > 0 ? [`${paragraphs} 段`] : []),
  ];
  return parts.length === 0 ? '' : `将改写已填的 ${parts.join('、')}。`;
}
