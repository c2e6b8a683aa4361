import { isSubtotalName, isTotalName } from './totalNames.js';
import { isPeriod } from './periodNames.js';
import { yearNamed } from './yearNamed.js';

/** What the total of all is called where no other is called one. */
const PLAIN_SUBTOTAL = /^小计数?$/;
/** What tells some of another, or is not added. */
const ASIDE = /^(?:其中|备注|说明|注$|占比|比[例重]|序号)/;
/** What calls a figure one, and names no part. */
const MEASURE = /^\(?(?:数量?|[件个项份次]数?|数据|办件量)\)?$/;
/** What tells one figure of a thing of another, not added to it: planned and done, stated and examined. */
const VERSION = new RegExp(
  '^(?:年度|全年|单位|部门|上级|县级|市级)?(?:' +
    '计划|预算|目标|任务|预计|实际|决算|年初|年末|期初|期末|' +
    '申报|上报|填报|自报|报送|审核|审定|核定|核准|核实|核对|认定|复核|初审|复审|终审|初报|终报|' +
    '(?:修改|修正|调整|更正|改正|审核|核对)[前后]|[原现][报填有]?' +
    ')(?:完成|情况)?(?:数|值|数量|件数|数据|数字|结果|稿)?$',
);
/** What names the first part of a year. */
const FIRST_PERIOD = /^(?:20\d\d年)?(?:上半年|第?[一1]季度|1月份?|1[-—–~至]\d月份?)$/;
/** What names a part of a body: that of its own office, or another. */
const OWN_OFFICE = /^.{0,2}(?:机关|本级)(?:本级)?$|^本(?:单位|部门|局|级|街道|镇)$/;
const OTHER_BODY =
  /^.{0,2}(?:下属|所属|直属|下辖)(?:.{0,2}(?:单位|机构|部门))?$|^(?:二级|基层|事业|派出).{0,2}(?:单位|机构)$|^各?(?:街道|乡镇|镇街|社区|科室|股室|处室)$/;

/** True for the head of a column that is no line of the form in other words: 小计, 备注, 序号. */
export function isNoHead(name: string): boolean {
  return isSubtotalName(name) || (standsAside(name) && !name.startsWith('其中'));
}

/** True for what tells some of another, or is no figure of it: 其中, 备注, 占比. */
export function standsAside(name: string): boolean {
  return ASIDE.test(name);
}

/** True for what is not added to the parts beside it: 其中, 备注, a year. */
export function isAside(name: string): boolean {
  return standsAside(name) || yearNamed(name) !== undefined;
}

/** True for the name of one of several figures of the same thing: 计划, 实际, 年末数, 审核数. */
export function isVersion(name: string): boolean {
  return VERSION.test(name);
}

/** True for what calls a figure one, and names no part: 数量, 件数. */
export function isMeasure(name: string): boolean {
  return MEASURE.test(name);
}

/** True for the name of the first of some parts: 局机关, 上半年. */
export function isFirstPart(name: string): boolean {
  return FIRST_PERIOD.test(name) || OWN_OFFICE.test(name);
}

/** True for a name that is plainly that of a part, or of their total. */
export function isPartName(name: string): boolean {
  return isOnePart(name) || isTotalName(name) || isSubtotalName(name);
}

/** True for the name of a row or a column that is no line of the form in other words: of a part, 小计, 其中. */
export function isNoLine(name: string): boolean {
  return isOnePart(name) || isSubtotalName(name) || standsAside(name);
}

function isOnePart(name: string): boolean {
  return isPeriod(name) || OWN_OFFICE.test(name) || OTHER_BODY.test(name);
}

/** The name that is that of a total among some; undefined where none or several are. */
export function totalAmong(names: readonly string[]): string | undefined {
  const totals = names.filter(isTotalName);
  const plain = names.filter((name) => PLAIN_SUBTOTAL.test(name));
  const [total, ...more] = totals.length > 0 ? totals : plain;
  return more.length === 0 ? total : undefined;
}
