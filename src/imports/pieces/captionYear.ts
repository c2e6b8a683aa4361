import { fold } from '../../core/form/fold.js';

/** A year, in brackets or not: `2022年度`, `（上年）`. */
const YEAR = /\(?(?:(20\d\d)(?:年度?)?|([本今当上去]年|上一年)度?)(?:数据?)?\)?/g;
/** A number before a heading or the name of a table, and what stands before an enclosure. */
const NUMBER =
  /^(?:附?[件表][一二三四五六七八九十\d]{0,2}[:、.]?|附:?|\(?[一二三四五六七八九十\d]{1,2}[)、.])/;
/** Who reports, before the year. */
const OFFICE = /\p{Script=Han}{1,30}[府局委会办厅院乡镇处队所](?=\(?(?:20\d\d|[本今当上去]年|上一年))/u;
/** What a table of the form is called besides its year. */
const WORDS =
  /^(?:收到|处理|办理|的|和|及|与|、|:|主动公开|政府|信息|依?申请|公开|行政|复议|诉讼|申请人|情况|数据|数|统计|汇总|表[一二三四]?|对比)*(?:如下)?$/;
/** A text of more characters is none. */
const LONGEST = 60;

/** The year that a caption names: in digits, or in words as the report's own or the one before. */
export type CaptionYear = number | 'own' | 'last';

/**
 * The year that a text names which says nothing else but what it is of: `2022年收到和处理政府信息公开申请情况`,
 * `表三（上年度）`; in digits where it does both. Undefined for any other text, and for one that names several.
 */
export function captionYear(text: string): CaptionYear | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = fold(text);
  const years = new Set<CaptionYear>();
  const rest = folded.replace(OFFICE, '').replace(YEAR, (_, digits: string | undefined, word = '') => {
    years.add(digits === undefined ? (/[上去]/.test(word as string) ? 'last' : 'own') : Number(digits));
    return '';
  });
  const digits = [...years].filter((year) => typeof year === 'number');
  const [year, ...more] = digits.length > 0 ? digits : years;
  return more.length === 0 && WORDS.test(rest.replace(NUMBER, '')) ? year : undefined;
}
