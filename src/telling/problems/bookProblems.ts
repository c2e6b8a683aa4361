import type { ProblemSentences } from './problemSentences.js';

function quoteName(name: string | number | undefined): string {
  return name === undefined ? '' : `“${name}”`;
}

/** Why drawing stopped half way. */
const STOPPED: Readonly<Record<string, string>> = {
  cellEditing: '中途开始编辑单元格',
  noAnswer: 'Excel 没有响应',
  readOnly: 'Excel 中途不允许改动（工作簿可能是只读的或受保护）',
  bookProtected: '工作簿的结构受保护',
  tooManyCells: '一次写入的内容过多',
};

const BUSY = 'Excel 正忙，这一步没有完成，请稍等片刻后再试。';
const UNSUPPORTED = '这个版本的 Excel 不支持这一步，没有完成，请更新 Office，或者使用浏览器里的工作台。';

/** What to do about refusals of Excel, by their codes. */
const REFUSED: Readonly<Record<string, string>> = {
  InactiveWorkbook: 'Excel 正在处理别的工作簿，这一步没有完成，请切换到本工作簿后再试。',
  FilteredRangeConflict: '工作表里有筛选，这一步没有完成，请清除筛选后再试。',
  ActivityLimitReached: BUSY,
  Conflict: BUSY,
  RequestAborted: BUSY,
  ServiceNotAvailable: BUSY,
  ApiNotAvailable: UNSUPPORTED,
  ApiNotFound: UNSUPPORTED,
  NotImplemented: UNSUPPORTED,
  UnsupportedOperation: UNSUPPORTED,
};

/** Why an opened workbook was not changed, or not wholly, and what to do about it. */
export const bookProblems = {
  attachmentsUnkept: ({ sheet, place }) =>
    `“${sheet}”表里有公式、没有读取的内容或特殊格式（${place}），改写整张表会丢失，没有改动；请直接在这张表里修改，或者先改成普通文字。`,
  tooManyAttachments: ({ most }) => `附件最多 ${most} 个，没有写入；请先删去不要的附件。`,
  noAttachment: () =>
    '没有认出可以作附件的表格：不超过 500 行、40 列，每格不超过 1000 字；请在 Excel、Word 或网页里选中整个表格复制。',
  manyTables: ({ count }) => `粘贴的内容里有 ${count} 个表格，一个附件是一个表格，请一次只复制一个。`,
  tableOfForm: () => '这是年报官方格式的表，请填写在相应的工作表里，不作附件。',
  sheetExists: ({ sheet }) => `工作簿里已有名为“${sheet}”的工作表，请先改名或移走，原表没有改动。`,
  logHidden: ({ sheet, isDeep }) =>
    isDeep === 'true'
      ? `工作表“${sheet}”被深度隐藏，修改不能记入，请让设置隐藏的人恢复显示后再试。`
      : `工作表“${sheet}”被隐藏，修改不能记入，请在工作表标签上点右键取消隐藏后再试。`,
  logTaken: ({ sheet, columns }) =>
    `工作簿里已有的“${sheet}”工作表不是本程序的修改记录（没有${columns}各列），修改不能记入，请把它改名后再试。`,
  partlyWritten: ({ written, left }) =>
    `Excel 只完成了一部分：已改动${written}，没有改动${left}，请核对这些单元格后点“一键检查”。`,
  writeUnknown: ({ cells }) =>
    `Excel 没有响应，还不知道${cells}是否已经改动，请按 Enter 键或稍等片刻，核对后点“一键检查”。`,
  notRewritable: ({ address }) =>
    `${address ?? ''} 的文字不能自动改写（是公式、有删除线等格式、同样的段落有两处或太长），请直接在单元格中修改。`,
  unexpected: ({ message }) =>
    `程序处理这个文件时出错（${message}），文件没有改动，请保留文件并反馈给维护人员。`,
  cellEditing: () => '正在编辑单元格，请按 Enter 键结束编辑后再试。',
  sheetProtected: ({ sheet }) => `工作表“${sheet}”受保护，没有改动，请在“审阅”选项卡撤消工作表保护后再试。`,
  bookProtected: ({ sheet, removed, hidden }) =>
    `工作簿的结构受保护，不能${hidden !== undefined ? '取消隐藏' : removed !== undefined ? '移除' : '插入'}工作表${quoteName(sheet ?? removed ?? hidden)}，请在“审阅”选项卡撤消“保护工作簿”后再试。`,
  readOnly: () => '工作簿是只读的，没有改动，请另存一份后再试。',
  sheetGone: ({ sheet }) => `${sheet === '' ? '有工作表' : `工作表“${sheet}”`}已被删除或改名，请重新检查。`,
  sheetHidden: ({ sheet, isDeep }) =>
    isDeep === 'true'
      ? `工作表“${sheet}”被深度隐藏，请让设置隐藏的人恢复显示后再试。`
      : `工作表“${sheet}”被隐藏，请在工作表标签上点右键取消隐藏后再试。`,
  noAnswer: () => 'Excel 没有响应，可能正在编辑单元格或者正忙，请按 Enter 键或稍等片刻后再试。',
  drawStopped: ({ why, code, sheets }) =>
    `插入工作表没有完成：${STOPPED[String(why)] ?? `Excel 中途报错（${code === '' ? why : code}）`}；请删除已插入的工作表（${sheets}）后再试，其他工作表没有改动。`,
  officeRefused: ({ code }) =>
    REFUSED[String(code)] ??
    `Excel 没有完成这一步（${code}），工作簿里的内容没有丢失，请重试；再次出现请重新打开工作簿。`,
  oldOffice: ({ version }) =>
    `这个版本的 Excel 太旧（需要支持 ExcelApi ${version}），请更新 Office，或者使用浏览器里的工作台。`,
} satisfies ProblemSentences;
