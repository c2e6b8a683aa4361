import {
  isUpright,
  type FixedPage,
  type FixedRule,
  type FixedText,
  type MarkedArea,
} from '../../core/read/opened/fixedPage.js';

/** The texts of a page as one sees them, those that are struck out, and those that nobody sees. */
export interface SettledPage {
  readonly page: FixedPage;
  readonly struck: readonly string[];
  readonly invisible: readonly string[];
}

/** A text that is drawn again so near, as a share of its size, is one in bold type. */
const SAME_PLACE = 0.15;
/** A rule that is so near the middle of a line of text, as a share of its size, runs through it. */
const THROUGH = 0.25;
/** It is longer than this share of the size. */
const SHORTEST = 0.3;
/** Rules that are so near each other, in points, touch. */
const TOUCHING = 1.5;

/** Texts that are drawn twice are one, and what a rule or a mark strikes out is left out. */
export function settleTexts(page: FixedPage): SettledPage {
  const texts = withoutTwins(page.texts);
  const invisible = unseenTexts(page.unseen ?? [], texts);
  const through = strikingRules(page);
  const strikes = [
    ...(page.strikes ?? []).map((area) => ({ ...area, isMark: true })),
    ...Array.from(through, (rule) => ({ ...rule, isMark: false })),
  ];
  if (strikes.length === 0) return { page: { ...page, texts }, struck: [], invisible };
  const struck: string[] = [];
  const left = texts.flatMap((text) => strike(text, strikes, struck));
  const rules = page.rules.filter((rule) => !through.has(rule));
  return { page: { ...page, texts: left, rules }, struck, invisible };
}

/** What texts say that nobody sees, but for those that are drawn again in their places and seen there. */
function unseenTexts(unseen: readonly FixedText[], seen: readonly FixedText[]): readonly string[] {
  const known = new Map<string, FixedText[]>();
  for (const each of unseen.length > 0 ? seen : []) {
    const same = known.get(each.text) ?? [];
    if (same.length < MOST_ALIKE) known.set(each.text, same.concat(each));
  }
  return unseen
    .filter((each) => !(known.get(each.text) ?? []).some((other) => isTwin(each, other)))
    .map(({ text }) => text.trim())
    .filter((text) => /[\p{L}\d]/u.test(text));
}

/** The texts, each once where it is drawn twice in one place. */
function withoutTwins(texts: readonly FixedText[]): readonly FixedText[] {
  const known = new Map<string, FixedText[]>();
  const left: FixedText[] = [];
  for (const each of texts) {
    const same = known.get(each.text) ?? [];
    if (same.some((other) => isTwin(each, other))) continue;
    left.push(each);
    if (each.text.trim() !== '' && same.length < MOST_ALIKE) known.set(each.text, same.concat(each));
  }
  return left;
}

function isTwin({ left, y, size }: FixedText, other: FixedText): boolean {
  return Math.abs(other.left - left) < size * SAME_PLACE && Math.abs(other.y - y) < size * SAME_PLACE;
}

/** The most texts that say the same and are looked at. */
const MOST_ALIKE = 300;

/** An area that strikes out text: that of a mark, or a rule that is no part of a table. */
interface Strike extends MarkedArea {
  readonly isMark: boolean;
}

/** The rules that run through texts and are no part of a table. */
function strikingRules({ texts, rules }: FixedPage): ReadonlySet<FixedRule> {
  const across = rules.filter((rule) => !isUpright(rule)).sort((a, b) => a.top - b.top);
  const through = new Set(texts.flatMap((text) => rulesThrough(text, across)));
  const uprights = through.size === 0 ? [] : rules.filter(isUpright);
  return new Set(Array.from(through).filter((rule) => !joinsRules(rule, uprights)));
}

/** The rules across a page, sorted from its top, that run through a text. */
function rulesThrough(
  { left, right, y, size }: FixedText,
  across: readonly FixedRule[],
): readonly FixedRule[] {
  const found: FixedRule[] = [];
  let [from, to] = [0, across.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if ((across[half]?.top ?? 0) < y - size * THROUGH - TOUCHING) from = half + 1;
    else to = half;
  }
  for (let at = from; at < across.length; at += 1) {
    const rule = across[at];
    if (!rule || rule.top > y + size * THROUGH) break;
    const isOver = rule.right > left && rule.left < right && rule.right - rule.left > size * SHORTEST;
    if (isOver && isThrough(rule, y, size)) found.push(rule);
  }
  return found;
}

function isThrough({ top, bottom }: FixedRule, y: number, size: number): boolean {
  return Math.abs((top + bottom) / 2 - y) < size * THROUGH;
}

/** True for a rule of a table: it goes from one upright to another. */
function joinsRules({ left, right, top, bottom }: FixedRule, uprights: readonly FixedRule[]): boolean {
  const middle = (top + bottom) / 2;
  const isAt = (x: number) =>
    uprights.some(
      (each) =>
        Math.abs((each.left + each.right) / 2 - x) < TOUCHING &&
        each.top - TOUCHING <= middle &&
        middle <= each.bottom + TOUCHING,
    );
  return isAt(left) && isAt(right);
}

/** A character that is twice as wide as others. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;

/** The parts of a text that are not struck out; `struck` gets the others. */
function strike(text: FixedText, strikes: readonly Strike[], struck: string[]): readonly FixedText[] {
  const over = strikes.filter((area) => isOver(area, text));
  if (over.length === 0) return [text];
  const places = placesIn(text);
  const isGone = places.map(({ left, right }) =>
    over.some((area) => area.left <= (left + right) / 2 && (left + right) / 2 <= area.right),
  );
  const isKeptDigit = (at: number) => isGone[at] === false && /\d/.test(places[at]?.character ?? '');
  const parts: FixedText[] = [];
  let [gone, isLast] = ['', false];
  for (const [at, place] of places.entries()) {
    const isPart = isKeptDigit(at - 1) || isKeptDigit(at + 1);
    const isCut = isGone[at] === true && isPart && over.some((area) => area.isMark && cuts(area, place));
    if (isGone[at] === true && !isCut) {
      gone += place.character;
      isLast = false;
      continue;
    }
    const before = isLast ? parts.pop() : undefined;
    const { left, right } = place;
    const said = (before?.text ?? '') + (isCut ? UNKNOWN : place.character);
    parts.push({ ...text, text: said, left: before?.left ?? left, right });
    isLast = true;
  }
  if (gone.trim() !== '') struck.push(gone.trim());
  return parts;
}

/** A character of a text and where it stands. */
interface CharacterPlace {
  readonly character: string;
  readonly left: number;
  readonly right: number;
}

/** Where the characters of a text stand, as wide as they usually are. */
function placesIn({ text, left: from, right: to }: FixedText): readonly CharacterPlace[] {
  const characters = [...text];
  const widths = characters.map((character) => (WIDE.test(character) ? 2 : 1));
  const unit = (to - from) / widths.reduce((sum, width) => sum + width, 0);
  let left = from;
  return characters.map((character, at) => {
    const place = { character, left, right: left + unit * (widths[at] ?? 1) };
    left = place.right;
    return place;
  });
}

/** What stands for a digit of a figure that a mark covers in part. */
const UNKNOWN = '\ufffd';
/** Marks that strike out characters end so near the ends of these, as a share of their width. */
const AT_END = 0.2;

/** True for a mark that covers a digit, or ends within one: nobody chose what is left of the figure. */
function cuts(area: Strike, { character, left, right }: CharacterPlace): boolean {
  if (!/\d/.test(character)) return false;
  const near = (right - left) * AT_END;
  return area.isCover === true || [area.left, area.right].some((x) => left + near < x && x < right - near);
}

function isOver(area: Strike, { left, right, y, size }: FixedText): boolean {
  if (area.right <= left || area.left >= right) return false;
  return area.isMark ? area.top <= y && y <= area.bottom : isThrough(area, y, size);
}
