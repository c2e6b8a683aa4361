import type { StatedNumber } from './stated.js';

/** Parts of a government or of a body, whose numbers stand in no table of its own. */
const OTHERS =
  /各(?:分局|县|区|镇|乡|街道|部门|单位|地|级(?!行政机关|政府)|委办局|科室|所|站)|[市区]县|其[他它余]各?(?:部门|单位|街道|镇|乡|[县区]|科室|机关)|[县区]区|县市区|镇街|街镇|乡镇|(?:^|[，;])[市县区]?(?:政府)?(?:部门|单位)(?:[收受办新接答]|申请)|下属|基层|县级|直属|[省市县区州旗](?:级|直属?|属|政府)(?:部门|单位|机关)|[县市区]\([县市区、各]+\)/;
/** What is told by bodies: 从部门看，区住建局80件, but not 从全县看， or what follows of the whole: 全县220件. */
const BY_BODIES = /(?<![我本全请][单部区]?)[位门域乡镇县区]看，(?!.*[我本全](?!年))/;
/** All bodies of a government: 全市各级各部门. */
const ALL_LEVELS = /全[市县区省州旗]各级(?:各|行政机关|政府|机关|、|和|及|部门|单位|乡镇|街道|镇街)*/g;
/** What a body does that is named before it. */
const DID = '(?:全年|年内|共|收|受|办|新|接|答|审|立|作|做|予|实|制|结|处|因|被|(?<=局)政府信息|$)';
/** The ends of names of bodies before that: tested first, for most clauses have none. */
const ENDS = new RegExp(`[局会处队镇乡道院委办]${DID}`);
/** One body that is named before what it did: 市教育局收到. */
const NAMED = new RegExp(
  '((?:(?![我本全年各])[\\u4e00-\\u9fff]){2,8}(?:局|委员会|管委会|办事处|支队|大队|镇|乡|街道|法院)|' +
    '[区市县州](?:(?![已受共全经])[\\u4e00-\\u9fff]){1,5}委|' +
    `[区市县州](?:信访|人防|外事|侨务|台|编|金融|政务服务|法制|应急|文明|扶贫)办)${DID}`,
);
/** All bodies of one trade. */
const SYSTEM = /全[市县区省州旗][\u4e00-\u9fff]{2,8}系统/;
/** A body that works for a higher one speaks of that one's. */
const HIGHER = /[区县市省州旗](?:人民)?政府(?:机关)?(?:全年|共|收|受|办|新|接|答)/;

/**
 * Whose number it is where it is not the body's whole: `office` for the own office of a government, whose
 * number is no more than its table's; `wider` for all bodies of a place, whose number is no less; `other` for
 * other bodies, whose numbers stand in no table, and `named` for one of them that is named; `likely` where it
 * may be one of these.
 */
export type OtherBody = 'office' | 'wider' | 'other' | 'named' | 'likely';

/** Whose number it is by the clause that it stands in; undefined where it is the body's. */
export function otherBody(
  { left, earlier }: Pick<StatedNumber, 'left' | 'earlier'>,
  org: string,
): OtherBody | undefined {
  if (BY_BODIES.test(earlier)) return 'other';
  // What follows 其中 is said of the body before it.
  const isOf = /其中[^，;]{0,20}$/.test(earlier) || left.startsWith('其中');
  const clause = `${isOf ? earlier.slice(earlier.lastIndexOf(';') + 1) : clauseOf(earlier)}，${left}`;
  if (OTHERS.test(clause.includes('各级') ? clause.replace(ALL_LEVELS, '') : clause)) return 'other';
  if (/人民政府$/.test(org)) {
    const office = /办公[室厅]|府办|本级|[本我]办|公开办(?![理结件])|[以向][市县区]政府|政府作?为/.exec(
      clause,
    );
    // 县政府办公室统计，全县收到: the office only counts.
    if (office) return /全[市县区省州旗镇乡]/.test(clause.slice(office.index)) ? 'likely' : 'office';
    // 全市 is more than a district.
    if (/全[省市]/.test(clause) && /[县区镇乡]人民政府$/.test(org)) return 'wider';
    const named = ENDS.test(clause) ? NAMED.exec(clause)?.[1] : undefined;
    const place = org.replace(/人民政府$/, '');
    return named === undefined || org.startsWith(named) || named.endsWith(place) ? undefined : 'named';
  }
  if (SYSTEM.test(clause)) return 'named';
  return isWider(clause) && !/[市县区省州旗镇乡](?:人民政府)?(?:办公室|办公厅)?$/.test(org)
    ? 'wider'
    : undefined;
}

/** What is the whole place's is the body's own after 我局, and is no count where it is only followed. */
const FOLLOWED = /(?:按照?|落实|贯彻|响应|对照)全[市县区省州旗镇乡](?![^，;]{0,8}(?:统计|汇总|口径))/g;
const ITSELF = /[我本](?:局|委|办|厅|院|处|队|所|站|中心|单位|机关|部门|街道)/;

function isWider(clause: string): boolean {
  const said = clause.includes('全') ? clause.replaceAll(FOLLOWED, '') : clause;
  const wide = /全(?:市|县|区|省|州|旗|系统|镇|乡)|政府系统|各级/.exec(said);
  return (wide !== null && !ITSELF.test(said.slice(wide.index))) || HIGHER.test(said);
}

/** The clause that a text ends with. */
function clauseOf(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf(';')) + 1);
}

/** Words that name the body itself, its whole, or all that was told. */
const OWN =
  /总计|共计|总共|合计|全(?:市|县|区|省|州|旗|镇|乡|街道|局)|我[\u4e00-\u9fff]{1,2}|本(?:级|机关|单位|部门|行政机关|局|委|办|镇|乡|县|区|市|省|厅|街道)/;

/** A number that names a body, and whose it is. */
export interface Owned {
  readonly stated: StatedNumber;
  readonly whose: OtherBody | undefined;
  /** The table that it speaks of; undefined where it names a body alone. */
  readonly table: string | undefined;
  /** True where its sentence has told a number of the body itself. */
  readonly hasOwn: boolean;
}

/**
 * Whose number it is where its clause names no body: that of the one before it, as in
 * 区教育局收到申请6件，予以公开2件. After a semicolon, or where several are spoken of, it is no more than likely.
 */
export function bodyBefore(before: Owned, stated: StatedNumber, table: string): OtherBody | undefined {
  const { whose } = before;
  const { sentence, quantity, chapter } = before.stated;
  const isSame = sentence === stated.sentence;
  const isNext = sentence.number + 1 === stated.sentence.number && stated.sentence.before !== '';
  if (whose === undefined || !(isSame || isNext)) return undefined;
  if (whose !== 'named' && before.table !== undefined && before.table !== table) return undefined;
  const between = chapter.text.slice(quantity.end, stated.quantity.at);
  if (OWN.test(between) || (!isSame && /全年|本年|今年|年内|20\d\d年/.test(between))) return undefined;
  if (!isSame || between.includes(';')) return 'likely';
  return (whose === 'other' && before.hasOwn) || whose === 'wider' ? 'likely' : whose;
}
