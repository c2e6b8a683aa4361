import { remember } from '../../core/form/remember.js';
import { lastMatch } from './span.js';
import type { Meaning } from './meaning.js';
import type { StatedNumber } from './stated.js';

/** The rows of 表二 whose items the edition of 2019 counts. */
const ROWS: readonly (readonly [string, string])[] = [
  ['行政许可', 'permits'],
  ['对外管理服务', 'services'],
  ['行政处罚', 'penalties'],
  ['行政强制', 'coercions'],
  ['行政事业性收费', 'fees'],
];
const KIND = `(?:其[他它])?(?:${ROWS.map(([row]) => row).join('|')})`;
const ITEM = `${KIND}(?:事项|项目)`;
const LEAD = '(?:20\\d\\d年|全年|本年度?|今年|年内|我[局委办]|其中|、|，)*';
const AGAINST = '(?:[较比](?:上一?|去)年度?|本年度?|今年|年内|共|实际)*';
/** A change, before or after what is changed: 行政许可事项增加3项, 增加行政许可事项3项. */
const MORE = new RegExp(`^${LEAD}(?:${ITEM})?${AGAINST}增加了?(?:${ITEM})?$`);
const LESS = new RegExp(`^${LEAD}(?:${ITEM})?${AGAINST}减少了?(?:${ITEM})?$`);
/** Last year's items: 上一年项目数量12项, 由上年的30项. */
const BEFORE = /(?:上一?|去)年度?的?(?:项目|事项)?(?:数量|总数|数)?[为有共是]{0,2}$/;
/** What there is now, where the sentence has told what there was: 减少到28项, 现有15项. */
const NOW = /(?:现有|现共有|目前有|达到?)$/;
const NAMED = new RegExp(`${ITEM}(?:数量|总数|数)?$`);
const CHANGED_TO = /[增减加少升降][至到为]$/;
const TOLD = /(?:上一?|去)年|从\d|由\d/;
/** What tells of items otherwise than the form: gross changes, lists, papers and times. */
const OTHER =
  /名称|裁量|流程|条款|表述|新增|时限|取消|划转|赋权|委托|调整|材料|环节|目录|清单|承接|基准|净|移交|承诺|下放|合并|公开/;
/** All that a sentence may have before a number of items: with any other word, a part may be meant. */
const PLAIN = new RegExp(
  `^(?:${ITEM}|[\\d上去一年度的项目事数量总为有共是由从增加减少到至本今内现前达了无较比持平与我局委办全实际其中、，])*$`,
);
/** The year of a number in a sentence, where no change is against it. */
const YEAR = /(?<![较比由从自])(?:上一?|去)年|本年|今年|年内|全年/g;
/** A year by its number that a change is against: 较2018年. */
const AGAINST_YEAR = /[较比由从自与]20\d\d/;

const isOther = remember(({ text }: StatedNumber['sentence']): boolean => OTHER.test(text));

/** The rows of which a sentence tells both what was added and what was done away with. */
const grossRows = remember(({ text }: StatedNumber['sentence']): ReadonlySet<string> => {
  const more = new Set<string>();
  const less = new Set<string>();
  let row: string | undefined;
  for (const clause of text.split(/[，、;]/)) {
    row = rowIn(clause) ?? row;
    if (row !== undefined && /增(?!减)/.test(clause)) more.add(row);
    if (row !== undefined && /(?<!增)减/.test(clause)) less.add(row);
  }
  return new Set([...more].filter((each) => less.has(each)));
});

/**
 * What a number of items counts in 表二 of the edition of 2019: those of last year, the change, or both
 * together. A sentence may tell of items in another way, so it is never sure.
 */
export function itemMeaning(stated: StatedNumber): Meaning | undefined {
  const { left, earlier, quantity, sentence } = stated;
  if (quantity.unit !== '项') return undefined;
  const kind = kindOf(stated);
  if (kind === undefined || isOther(sentence)) return undefined;
  const said = earlier.slice(earlier.lastIndexOf(';') + 1);
  const row = PLAIN.test(said) && !AGAINST_YEAR.test(said) ? rowIn(said) : undefined;
  if (row === undefined || grossRows(sentence).has(row)) return undefined;
  const [before, change] = [`${row}.before`, `${row}.change`];
  if (kind === 'before') return { key: before, sums: [before], isSure: false };
  if (kind === 'now')
    return TOLD.test(earlier) || NAMED.test(left)
      ? { key: `${row}.now`, sums: [`${before} + ${change}`], isSure: false }
      : undefined;
  // 上年增加2项 is the change of another year.
  if (/^[上去]/.test(lastMatch(YEAR, said)?.[0] ?? '')) return undefined;
  return { key: change, sums: [change], isSure: false, change: kind === 'more' ? 1 : -1 };
}

/** Which of the items a number counts, by the words just before it. */
function kindOf({ left, quantity, chapter }: StatedNumber): 'more' | 'less' | 'before' | 'now' | undefined {
  if (MORE.test(left)) return 'more';
  if (LESS.test(left)) return 'less';
  if (BEFORE.test(left)) return 'before';
  const isChanged = CHANGED_TO.test(chapter.text.slice(Math.max(0, quantity.at - 2), quantity.at));
  return (isChanged && NAMED.test(left)) || NOW.test(left) ? 'now' : undefined;
}

/** The row that is named last. */
function rowIn(words: string): string | undefined {
  const found = ROWS.map(([row, code]) => ({ at: words.lastIndexOf(row), code }));
  const last = found.reduce((best, each) => (each.at > best.at ? each : best));
  return last.at < 0 ? undefined : `disclosure.${last.code}`;
}
