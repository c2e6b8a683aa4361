import { READABLE_KINDS } from '../../index.js';

/** What the pane and the workbench say while they work on the reports of many bodies. */
export const bodiesWords = {
  about: `选择下级各单位的年度报告（${READABLE_KINDS}），可以一次选很多个。只在本机读取，不上传。`,
  now: {
    chooseFiles: '选择文件',
    chooseFolder: '选择文件夹',
    filesLabel: '选择各单位的报告',
    folderLabel: '选择各单位报告所在的文件夹',
    clear: '清空',
    chosen: (count: number) => (count === 0 ? '还没有选择文件。' : `已选 ${count} 个文件。`),
  },
  last: {
    chooseFiles: '选择上年文件',
    chooseFolder: '选择上年文件夹',
    filesLabel: '选择各单位的上年报告',
    folderLabel: '选择各单位上年报告所在的文件夹',
    clear: '清空上年文件',
    chosen: (count: number) => (count === 0 ? '' : `已选 ${count} 个上年文件。`),
  },
  clear: '清空',
  each: '逐个查看、移除',
  leaveOut: '移除',
  leaveOutOf: (name: string) => `移除 ${name}`,
  lastHint: '各单位上年的报告，按机关名称和年度对应，核对上年结转等数字和正文雷同。',
  lacksLast: (count: number) => `没有核对上年数字的报告（${count} 份）`,
  passedOver: (names: readonly string[]) => `没有读取：${names.join('、')}。`,
  isFolder: '文件夹，请点“选择文件夹”',
  onlyOne: '这里只能选一个文件，没有选用，请重新选择。',
  optional: '可以不填',
  year: '年度',
  yearHint: '按多数报告',
  org: '汇总机关',
  orgHint: '汇总后的机关名称',
  list: '单位名单',
  listHint: '每行一个单位名称的文本，或者有“机关名称”列的表格，用来列出没有报送的单位。',
  parent: '公布的报告',
  parentHint: '本级已公布的报告，与各单位合计逐格比较，指出可能漏计或重复的单位。',
  sum: '开始汇总',
  stop: '停止',
  stopped: '已停止，没有生成结果。选好的文件还在，可以重新开始。',
  isOld: (label: string) =>
    `选好的文件或者填写的内容后来有改动，下面的结果还是改动以前的，请重新点“${label}”。`,
  progress: (count: number, total: number, seconds: number | undefined) =>
    `已读 ${count}／${total}${seconds === undefined ? '' : `，还需约 ${tellSeconds(seconds)}`}`,
  noYear: '年度要写四位数字，如 2025。',
  none: '没有可以计入的报告，不能生成汇总表。',
  refused: (count: number) => `没有计入的文件（${count} 个）`,
  missing: (count: number) => `没有报送的单位（${count} 个）`,
  result: '汇总结果',
  taken: (count: number) => `已计入的单位（${count} 个）`,
  advice: '请核对',
  compared: '与公布的报告比较',
  download: '下载汇总表',
  working: '正在生成……',
  downloaded: (name: string) => `已交给浏览器下载：${name}。`,
  notDownloaded: '这里不能下载文件，请在浏览器的工作台里做。',
  openInExcel: '在 Excel 中打开',
  openedInExcel: '已交给 Excel 打开，请在新工作簿中查看并保存。',
  notOpenedInExcel: 'Excel 没有打开新工作簿，请改为下载，或者在浏览器的工作台里做。',
  review: '开始审核',
  reviewResult: '审核结果',
  reviewed: (year: number | null, files: number, wrong: number, open: number, unread: number) => {
    const of = year === null ? '' : `${year} 年度：`;
    const not = unread === 0 ? '' : `，${unread} 个无法审核`;
    return `${of}审核 ${files} 个文件，${wrong} 个有错误，${open} 个需要说明${not}。`;
  },
  ofGravity: (gravity: string, count: number) => `${gravity}（${count} 个）`,
  counts: (error: number, warning: number, hint: number) => `错误 ${error}，核实 ${warning}，提示 ${hint}`,
  suspects: (cells: string) => `疑似有误：${cells}`,
  open: '打开',
  openOf: (body: string) => `打开${body}的报告`,
  slip: (kind: string) => `退回单（${kind}）`,
  slipOf: (body: string, kind: string) => `下载${body}的退回单（${kind}）`,
  slipFile: (body: string) => `${body}退回单`,
  downloadReview: '下载审核情况',
  downloadPack: '下载全部结果',
  packHint: (slips: number) =>
    `压缩包里有审核.xlsx、审核.html${slips === 0 ? '' : ` 和 ${slips} 份退回单（Word 和文本）`}。`,
  packing: (done: number, total: number) => `正在生成退回单 ${done}／${total}……`,
  packName: (year: number | null) => `${year === null ? '' : `${year}年度`}政府信息公开年报审核结果.zip`,
  reviewName: (year: number | null) => `${year === null ? '' : `${year}年度`}政府信息公开年报审核情况.xlsx`,
  fileName: (org: string, year: number) => `${org}${year}年度政府信息公开年报汇总.xlsx`,
};

const MINUTE = 60;

function tellSeconds(seconds: number): string {
  return seconds < MINUTE ? `${seconds} 秒` : `${Math.ceil(seconds / MINUTE)} 分钟`;
}
