import type { Meaning } from './meaning.js';
import type { StatedNumber } from './stated.js';

/** The rows of 表二 whose items the edition of 2019 counts. */
const ROWS: readonly (readonly [RegExp, string])[] = [
  [/行政许可/g, 'permits'],
  [/对外管理服务/g, 'services'],
  [/行政处罚/g, 'penalties'],
  [/行政强制/g, 'coercions'],
  [/行政事业性收费/g, 'fees'],
];
const ITEM = '(?:行政许可|(?:其[他它])?对外管理服务|行政处罚|行政强制|行政事业性收费)(?:事项|项目)*';
const AGAINST = '(?:[较比](?:上一?|去)年度?|本年度?|今年|年内|我[局委办]|共|实际)*';
/** A change, before or after what is changed: 行政许可事项增加3项, 增加行政许可事项3项. */
const MORE = new RegExp(`(?:^|${ITEM}|、|，)${AGAINST}增加了?(?:${ITEM})?$`);
const LESS = new RegExp(`(?:^|${ITEM}|、|，)${AGAINST}减少了?(?:${ITEM})?$`);
/** Last year's items: 上一年项目数量12项, 由上年的30项. */
const BEFORE = /(?:上一?|去)年度?的?(?:项目|事项)?(?:数量|总数|数)?[为有共是]{0,2}$/;
/** What there is now, where the sentence has told what there was: 减少到28项, 现有15项. */
const NOW = /(?:现有|现共有|目前有|达到?)$/;
const NAMED = new RegExp(`${ITEM}(?:数量|总数|数)?$`);
const CHANGED_TO = /[增减加少升降][至到为]$/;
const TOLD = /(?:上一?|去)年|由\d|从\d/;
/** What tells of items otherwise than the form: gross changes, lists, papers and times. */
const OTHER =
  /取消|下放|承接|合并|新增|调整|划转|移交|委托|赋权|承诺|公开|清单|目录|裁量|基准|流程|材料|时限|环节|表述|名称|条款/;

/**
 * What a number of items counts in 表二 of the edition of 2019: those of last year, the change, or both
 * together. A sentence may tell of items in another way, so it is never sure.
 */
export function itemMeaning(stated: StatedNumber): Meaning | undefined {
  const { left, earlier, quantity, sentence, chapter } = stated;
  if (quantity.unit !== '项' || OTHER.test(sentence.text)) return undefined;
  const row = rowIn(earlier.slice(earlier.lastIndexOf(';') + 1));
  if (row === undefined) return undefined;
  const [before, change] = [`${row}.before`, `${row}.change`];
  if (MORE.test(left)) return { key: change, sums: [change], isSure: false, change: 1 };
  if (LESS.test(left)) return { key: change, sums: [change], isSure: false, change: -1 };
  if (BEFORE.test(left)) return { key: before, sums: [before], isSure: false };
  const isChanged = CHANGED_TO.test(chapter.text.slice(Math.max(0, quantity.at - 2), quantity.at));
  if (!(isChanged && NAMED.test(left)) && !(NOW.test(left) && TOLD.test(earlier))) return undefined;
  return { key: `${row}.now`, sums: [`${before} + ${change}`], isSure: false };
}

/** The row that is named last. */
function rowIn(words: string): string | undefined {
  const found = ROWS.map(([row, code]) => ({ at: [...words.matchAll(row)].at(-1)?.index ?? -1, code }));
  const last = found.reduce((best, each) => (each.at > best.at ? each : best));
  return last.at < 0 ? undefined : `disclosure.${last.code}`;
}
