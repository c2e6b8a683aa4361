import { HEADING_CHARACTERS } from '../../core/form/traditional.js';

/**
 * The characters of the form and of the names of offices, each with the traditional ones that stand for it,
 * those of Taiwan and Hong Kong too. Only what the form says is recognised by them; nothing is published so.
 */
const CHARACTERS = [
  HEADING_CHARACTERS,
  '并並併幷 布佈 来來 局侷 系係繫 个個箇 家傢 传傳 内內 删刪 务務 区區 员員',
  '单單 当噹當 国國 采埰寀採 执執 实實 审審 写寫 专專 对對 导導 属屬 带帶',
  '废廢 厅廳 强強 录彔錄録 后後 态態 应應 卷捲 换換 据據 数數 于於 时時',
  '会會 台枱檯臺颱 查査 条條 业業 构構 标標 机機 栏欄 权權 决決 没沒 减減',
  '济濟 为為爲 无無 获獲穫 现現 发發髮 监監 真眞 困睏 确確 码碼 秘祕 称稱',
  '稳穩 范範 签簽籤 纠糾 红紅 纳納 组組 结結 统統 经經 维維 网網 编編 致緻',
  '县縣 织織 缴繳 继繼 续續 罚罰 联聯 修脩 与與 举舉 华華 万萬 号號 同衕',
  '只衹隻 补補 制製 核覈 规規 计計 讨討 训訓 记記 访訪 设設 许許 评評 询詢',
  '话話 认認 误誤 说說説 调調 论論 护護 变變 负負 责責 费費 购購 逾踰 转轉',
  '办辦 这這 过過 邮郵 乡鄉 表錶 镇鎭鎮 门門 间間 合閤 关關 际際 随隨 电電',
  '额額 类類 面麪麫麵 齐齊 出齣',
].join(' ');

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  CHARACTERS.split(' ').flatMap(([simplified = '', ...others]) =>
    others.map((each): [string, string] => [each, simplified]),
  ),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** A text with the traditional characters that the form has simplified; it is as long as before. */
export function simplify(text: string): string {
  return text
    .replaceAll('反覆', '反复')
    .replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
