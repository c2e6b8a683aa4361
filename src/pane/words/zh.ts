/** What the pane says before a report is there, and whatever the workbook holds. */
export const zh = {
  title: '政府信息公开年报',
  tables: '表样',
  bodies: { sum: '汇总多份报告', review: '审核多份报告' },
  insert: '插入表样',
  check: '一键检查',
  recheck: '重新检查',
  watch: '边填边查',
  clear: '清除标记',
  report: '生成报告',
  draft: '草稿',
  ofYear: (year: number) => `${year} 年度`,
  undo: '撤销',
  year: '报告年度',
  edition: '版式',
  org: '机关名称',
  orgHint: '可以先不填',
  proposed: '按年度推荐：',
  insertHint: (tables: readonly string[]) =>
    `在本工作簿中新增封面、正文和${tables.join('、')}，已有的工作表不会改动。插入后，之前的操作不能再用 Ctrl+Z 撤销。`,
  welcome: {
    excel: '本工作簿里还没有年度报告的统计表。',
    page: '新建或打开一份报告，然后在这里检查、生成。',
  },
  unhidden: (sheet: string) => `已取消隐藏工作表“${sheet}”。`,
  inserted: (sheets: number) => `已插入 ${sheets} 张工作表，填好后点“一键检查”。`,
  working: '正在处理……',
  slow: '还没有响应。如果正在编辑单元格，请按 Enter 键结束编辑。',
  summary: (errors: number, warnings: number, hints: number) =>
    `错误 ${errors} 处，核实 ${warnings} 处，提示 ${hints} 处。`,
  passed: '检查通过，没有发现问题。',
  findings: '检查结果',
  goTo: (place: string) => `转到 ${place}`,
  published: { last: '上年报告', open: '打开已公布的年报', compare: '发布后核对' },
  notLoaded: '这一部分没有加载成功，请检查网络后重新打开。',
  unchecked: (done: string, why: string) => `${done}但还没有重新检查：${why}`,
  unread: (why: string) => `${why}处理好后请点“一键检查”。`,
  cleared: '标记已清除。',
  unexpected: '程序出错，请核对表中内容后重试；再次出现请重新打开本窗格。',
  unloaded: '程序没有加载完整，请检查网络后重试。',
  untold: (code: string) => `没有完成（${code}），原因没有加载出来，请检查网络后重新打开本窗格。`,
  local: '全部在本机处理，不会上传。',
};

/** The words that every part of the pane has at hand. */
export type Words = typeof zh;
