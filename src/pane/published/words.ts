/** What the choice of a published report says, for last year's report and for one that is opened. */
export const publishedWords = {
  last: {
    about:
      '选择上年度报告（工作簿、网页、Word、PDF、文本），或者在下框粘贴，用来核对上年结转等数字和正文雷同。',
    take: '存入工作簿',
  },
  open: {
    about: '选择已公布的年报（网页、Word、PDF、文本），或者在下框粘贴，核对识别结果后写入本工作簿。',
    take: '写入工作簿',
  },
  choose: '选择报告文件',
  paste: '在这里粘贴网页、Word 或 PDF 中复制的年报',
  reading: '正在读取……',
  notRead: (count: number) => `没有读取或与官方格式不一致的（${count} 处）`,
  allRead: '没有发现遗漏。',
  renamed: '机关已更名，仍然存入',
  cancel: '取消',
  remove: '移除',
  kept: (org: string, year: number | null) =>
    `工作簿里存有：${org}${year === null ? '' : ` ${year} 年度`}。重新选择会替换它。`,
};
