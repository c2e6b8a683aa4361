import type { TwoNames } from '../../telling/tellDifferences.js';

/** The workbook and what was published of it. */
const sides: TwoNames = ['工作簿', '公布的报告'];

/** What the choice of a published report says, by what it is chosen for. */
export const publishedWords = {
  last: {
    about:
      '选择上年度报告（工作簿、网页、Word、PDF、OFD、文本），或者在下框粘贴，用来核对上年结转等数字和正文雷同。',
    take: '存入工作簿',
  },
  open: {
    about: '选择已公布的年报（网页、Word、PDF、OFD、文本），或者在下框粘贴，核对识别结果后写入本工作簿。',
    take: '写入工作簿',
  },
  compare: {
    about: '选择已公布的网页、Word、PDF、OFD 或文本，或者在下框粘贴，与工作簿逐格、逐段核对。不改动工作簿。',
  },
  sides,
  differences: (count: number) =>
    count === 0
      ? '公布的报告与工作簿一致，各表和正文没有不同。'
      : `公布的报告与工作簿有 ${count} 处不同，请核对。`,
  moreDifferences: (count: number) => `另有 ${count} 处不同没有列出。`,
  stale: '工作簿改动后还没有检查，检查后再列出不同之处。',
  other: '核对另一份',
  choose: '选择报告文件',
  paste: '在这里粘贴网页、Word 或 PDF 中复制的年报',
  onlyOne: '这里只能选一个文件，没有读取，请重新选择。',
  reading: '正在读取……',
  notRead: (count: number) => `没有读取或与官方格式不一致的（${count} 处）`,
  allRead: '没有发现遗漏。',
  renamed: '机关已更名，仍然存入',
  cancel: '取消',
  remove: '移除',
  kept: (org: string, year: number | null) =>
    `工作簿里存有：${org}${year === null ? '' : ` ${year} 年度`}。重新选择会替换它。`,
};
