import type { Subject } from '../../core/check/rule.js';
import type { Draft, Rewrite } from '../../core/report/finding.js';
import type { Claim } from './claim.js';
import type { Ground } from './grounds.js';
import { tellMeant } from './meantFor.js';
import type { StatedNumber } from './stated.js';

/** The most characters of a sentence that are quoted. */
const QUOTED = 36;
/** The most sums that are told. */
const MOST_TOLD = 3;

/** The place of a number: `“一、总体情况”第 2 段`. */
export function tellPlaceOf({ chapter, quantity }: StatedNumber): string {
  return `“${chapter.title}”第 ${paragraphOf(chapter, quantity.at)} 段`;
}

/** The name of the paragraph of a number: `overview.2`. */
export function cellOf({ chapter, quantity }: StatedNumber): string {
  return `${chapter.code}.${paragraphOf(chapter, quantity.at)}`;
}

function paragraphOf({ paragraphs }: StatedNumber['chapter'], at: number): number {
  return paragraphs[at] ?? 1;
}

/** A number with the words around it. */
export function quote({ written, right, chapter: { text }, quantity: { at, end } }: StatedNumber): string {
  const said = `${written}${text.slice(at, end)}${right.slice(0, 12)}`.replace(/^[、，,\s]+/, '');
  return said.length > QUOTED ? `…${said.slice(-QUOTED)}` : said;
}

/** The number as it is written, without its unit. */
export function numberText({ chapter: { text }, quantity: { at, numberEnd } }: StatedNumber): string {
  return text.slice(at, numberEnd).trim();
}

/** A percentage with as many digits as the one that is printed. */
export function printed(percent: number, { quantity: { step } }: StatedNumber): string {
  return percent.toFixed(Math.max(0, Math.round(-Math.log10(step))));
}

/** An amount of money in 元, in 万元 where it is one or more. */
export function tellYuan(value: number): string {
  return value >= 1e4 ? `${Math.round(value / 0.1) / 1e5} 万元` : `${value} 元`;
}

/** A finding on a number that agrees with none of its sums. */
export function tellClaim(claim: Claim, subject: Subject, level: Draft['level']): Draft {
  return claim.meaning.anyOf === undefined ? tellWrong(claim, subject, level) : tellStray(claim, level);
}

/** A finding on a number that equals no figure of the table that its words speak of. */
function tellStray({ stated, meaning, grounds }: Claim, level: Draft['level']): Draft {
  const table = grounds[0]?.cells[0]?.table.name ?? '';
  return {
    level,
    topic: `${cellOf(stated)} ${meaning.key} ${stated.written}`,
    cells: [cellOf(stated)],
    message: `${tellPlaceOf(stated)}“${quote(stated)}”的 ${numberText(stated)} 与${table}中的任何一项、常用的合计都不相等，请核对`,
  };
}

function tellWrong(claim: Claim, subject: Subject, level: Draft['level']): Draft {
  const { stated, meaning, grounds } = claim;
  const told = [...new Map(grounds.map((ground) => [ground.label, ground])).values()].slice(0, MOST_TOLD);
  const [first] = grounds;
  const number = numberText(stated);
  const sums = told.map(({ label, value }) => `“${label}”${show(value, stated)}`).join('、');
  const rewrite = meaning.change === undefined ? rewriteOf(stated, first) : undefined;
  const table = first?.cells[0]?.table.name ?? '';
  const ask = rewrite ? `请核对，或把 ${rewrite.from} 改为 ${rewrite.to}` : '请核对';
  return {
    level,
    topic: `${cellOf(stated)} ${meaning.key}`,
    cells: [cellOf(stated), ...(first?.cells ?? []).slice(0, MOST_TOLD).map(({ name }) => name)],
    message: `${tellPlaceOf(stated)}“${quote(stated)}”与${table}不一致：文中是 ${number}，表中${sums}${tellMeant(claim, subject)}，${ask}`,
    left: stated.quantity.value * (meaning.change ?? 1),
    right: first?.value ?? NaN,
    difference:
      Math.round((stated.quantity.value * (meaning.change ?? 1) - (first?.value ?? NaN)) * 1e4) / 1e4,
    ...(rewrite ? { rewrite } : {}),
  };
}

function show(value: number, { quantity: { unit } }: StatedNumber): string {
  return `为 ${unit === '元' && value >= 1e4 ? tellYuan(value) : value}`;
}

/** The change to the bound form, where the sum has a name and the number stands in one paragraph. */
function rewriteOf(stated: StatedNumber, ground: Ground | undefined): Rewrite | undefined {
  const { chapter, quantity } = stated;
  if (ground?.name === undefined || quantity.isRough) return undefined;
  const end = (quantity.unit === '元' ? quantity.end : quantity.numberEnd) - 1;
  const [from, to] = [chapter.offsets[quantity.at] ?? 0, (chapter.offsets[end] ?? 0) + 1];
  if (chapter.paragraphs[quantity.at] !== chapter.paragraphs[end]) return undefined;
  const written = chapter.written(cellOf(stated)).slice(from, to).trimEnd();
  return { cell: cellOf(stated), at: from, from: written, to: `{${ground.name}}` };
}
