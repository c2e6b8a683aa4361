import { isBodyName } from '../../core/form/bodyName.js';
import { fold, likeness } from '../../core/form/fold.js';
import type { Remark } from '../../core/report/remark.js';
import { isAbbreviation } from '../../core/report/sameBody.js';
import type { NamedBody, PagePiece } from './pieces.js';

/** The labels of the body that publishes; 来源 may be whoever passed the text on. */
const PUBLISHER = '发布机构|发布单位|发布机关|公开主体|公开机关';
const LABELLED = new RegExp(
  `(${PUBLISHER}|信息来源|文章来源|来源)\\s*[:：】\\]]\\s*(\\p{Script=Han}{4,30})(?!\\p{Script=Han})`,
  'u',
);
const LABEL = new RegExp(`^(${PUBLISHER}|信息来源|文章来源|来源)[:：]?$`);
/** Who publishes for other bodies: a government, its office, those that run sites. */
const FOR_OTHERS = /政府|办公|政务|融媒|信息|数据|网信|宣传|公开办|电子|中心$/;
/** Metadata are longer in no page. */
const LONGEST = 200;
/** Two names that differ in more characters are those of two bodies. */
const MOST_DIFFERENT = 2;

/** The bodies that a page names above its report: in lines, and in the cells of tables of metadata. */
export function findPublishers(pieces: readonly PagePiece[], before: number): readonly NamedBody[] {
  return pieces.slice(0, before).flatMap((piece): readonly NamedBody[] => {
    if (piece.kind === 'line') return namedIn(piece.text);
    return piece.cells.flatMap((cell, at) => {
      const [, label] = LABEL.exec(fold(cell.value)) ?? [];
      const next = piece.cells[at + 1];
      const isBeside = label !== undefined && next?.row === cell.row;
      return isBeside ? [{ label, name: fold(next.value) }] : namedIn(cell.value);
    });
  });
}

function namedIn(text: string): readonly NamedBody[] {
  const [, label, name] = (text.length <= LONGEST ? LABELLED.exec(text) : null) ?? [];
  return label === undefined || name === undefined ? [] : [{ label, name: fold(name) }];
}

/**
 * The remarks on bodies that a page names and that are not the report's: misread by a character or two, or
 * another one that does not publish for others. A part of a name, or a longer one, is the same body.
 */
export function remarkPublishers(org: string, named: readonly NamedBody[]): readonly Remark[] {
  const own = fold(org);
  if (!isBodyName(own)) return [];
  const told = new Map<string, Remark>();
  for (const { label, name } of named) {
    if (!isBodyName(name) || isPart(own, name) || told.has(name)) continue;
    const isOther = !isSlip(own, name);
    const isPublisher = new RegExp(`^(?:${PUBLISHER})$`).test(label);
    if (isOther && (!isPublisher || isForOthers(name) || isShortened(own, name))) continue;
    told.set(name, { kind: 'otherName', org, signed: name, where: label, ...(isOther ? { isOther } : {}) });
  }
  return [...told.values()];
}

/** True for the name of a body that publishes for others, or runs what they publish on. */
export function isForOthers(name: string): boolean {
  return FOR_OTHERS.test(name);
}

/** True for two names of one body: a part of the other, or the other in short. */
export function isSameName(one: string, other: string): boolean {
  return isPart(one, other) || isShortened(one, other);
}

function isPart(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** True for two names as long as each other that differ by a character or two. */
export function isSlip(one: string, other: string): boolean {
  const different = (1 - likeness(one, other)) * Math.max(one.length, other.length);
  return one.length === other.length && Math.round(different) <= MOST_DIFFERENT;
}

/** True where one name is the other in short. */
function isShortened(one: string, other: string): boolean {
  return one.length < other.length ? isAbbreviation(one, other) : isAbbreviation(other, one);
}
