/** What names a part of a year. */
const PERIOD = /^(?:20\d\d年)?(?:[上下]半年|第?[一二三四1-4]季度|(?:1?\d月?[-—–~至])?1?\d月份?)$/;

/** True for the folded name of a part of a year, of which not all figures are added: 上半年, 一季度, 3月. */
export function isPeriod(name: string): boolean {
  return PERIOD.test(name);
}
