/** What words around digits say of the number that these are. */
export interface SaidAround {
  /** Another number: so many tenths or dozens, one more digit, another money. */
  readonly isAnother: boolean;
  /** About so many, more or fewer, or the one of that rank; not even a 0 is that then. */
  readonly isInexact: boolean;
  /** Below zero: in brackets, behind a long dash or a word such as 减少. */
  readonly isNegative: boolean;
}

/** Words that may end others, such as 节约 and 附近: alone, or behind these. */
const [ALONE, BEHIND_OTHERS] = [
  '(?:约|近|超过?|逾|暂|估|拟)',
  '(?:^|[^\\p{Script=Han}]|[大共计是为有达已将接])',
];
const ABOUT = new RegExp(`${BEHIND_OTHERS}${ALONE}[为有:：]?$`, 'u');
const NOT_EXACTLY =
  /(?:大概|差不多|不足|不到|不满|至少|至多|最[多少]|(?:不?[多少]|[大小高低])于|不超过?|预计|估计|暂[定估]|第|[>＞<＜≥≧≤≦~～〜≈±?？]|№|\bno\.?)[为有:：]?$/iu;
/** Words behind digits that say the same, at once or at the end. */
const MORE_OR_LESS =
  /^[个件条项次万]?[余多](?!额)|^[+＋±~～?？]|(?:左右|上下|以[上下内外])[)）]?$|[件个条元]余$|[?？]$/u;
/** What makes other numbers of digits before it, where it is all that stands behind them. */
const MULTIPLE = /^(?:兆|廿|卅|打|成|倍|角|分|[件个条]?半|mm?|mn|bn?)$|分之/iu;
/** Digits in words, and letters that look like digits, where they are all that stands beside. */
const DIGIT_BEFORE = /^(?:[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖廿卅]+|[IlOo|]+)$/u;
const DIGIT_BEHIND = /^[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]+(?:$|[元件条个项次宗人])|^[IlOo|]+$/u;
const OTHER_MONEY = /[$＄€£₩₽฿]|(?:USD|EUR|GBP|HKD|JPY)|[美欧日韩澳加港台]元|美金|港币|台币|英镑|日圆|外币/iu;
const LESS = /(?:[–—‐‑‒―﹣▼▽↓负]|(?<![增升][/、或]?)(?:减少?|下?降)|下滑)[了为:：]?$/u;
const DASHES = /[–—‐‑‒―]{2,}$/u;
const [OPENED, CLOSED] = [/[(（][^)）]*$/u, /^[^(（]*[)）]/u];

/** Judges what stands before digits and behind them: `约` and `余件`. */
export function saidAround(before: string, behind: string): SaidAround {
  const [left, right] = [before.trim(), behind.trim()];
  return {
    isAnother:
      MULTIPLE.test(right) ||
      DIGIT_BEFORE.test(left) ||
      DIGIT_BEHIND.test(right) ||
      OTHER_MONEY.test(left) ||
      OTHER_MONEY.test(right),
    isInexact: ABOUT.test(left) || NOT_EXACTLY.test(left) || MORE_OR_LESS.test(right),
    isNegative: (LESS.test(left) && !DASHES.test(left)) || (OPENED.test(left) && CLOSED.test(right)),
  };
}
