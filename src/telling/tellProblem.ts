import { Problem, type ProblemCode } from '../core/report/problem.js';
import { tellPartly } from './words.js';

type Facts = Problem['facts'];

/** Documents of old versions of Word and WPS. */
const OLD_WORD = [
  '旧格式的文字文档（.doc、.wps、.rtf，没有认出其中的年报、已损坏或者读不准）',
  '请用 Word 或 WPS 打开，另存为 .docx 后再试',
] as const;

/** What files of other programs are, and what to do about each. */
const FOREIGN: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  webPage: [
    '网页（没有认出其中的年报）',
    '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试，或者复制网页的内容，在工作台中粘贴',
  ],
  webArchive: ['单个文件网页（MHTML，没有认出其中的年报）', '请用浏览器打开，另存为“网页，仅 HTML”后再试'],
  xmlTable: ['XML 表格（2003 格式）', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试'],
  plainTable: ['用制表符或逗号分隔的文本', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试'],
  word: ['文字文档（没有认出其中的年报）', '请选择填报的工作簿，或者把表格复制到工作簿里'],
  openText: [
    'OpenDocument 文字文档（.odt，没有认出其中的年报）',
    '请用 WPS 或 LibreOffice 打开核对，另存为 .docx 后再试',
  ],
  oldWord: OLD_WORD,
  richText: OLD_WORD,
  wordXml: ['XML 格式的 Word 文档', '请用 Word 或 WPS 打开，另存为 .docx 后再试'],
  slides: ['演示文稿', '请选择填报的工作簿'],
  pdf: ['PDF 文件（没有认出其中的年报，扫描件和没有文字编码的字体认不出）', '请选择填报的工作簿'],
  ofd: ['OFD 版式文件', '请选择填报的工作簿'],
  picture: ['图片', '请选择填报的工作簿'],
  archive: ['压缩包', '请解压后选择其中的工作簿'],
};

function tellForeign(kind: string): string {
  const [what, todo] = FOREIGN[kind] ?? ['其他程序的文件', '请选择填报的工作簿'];
  return `文件的内容是${what}，不是工作簿，${todo}。`;
}

/** Where a sheet was too large to be read whole, the tables may be on the rest of it. */
function tellNoTable({ hidden, tables, sheet, area }: Facts): string {
  if (hidden !== undefined) return `表格所在的工作表“${hidden}”被隐藏，请取消隐藏后再试。`;
  const missing = `没有找到${String(tables).replace(/、(?=[^、]*$)/, '或')}`;
  return sheet === undefined
    ? `${missing}，请确认表内的行名和列名与官方格式一致。`
    : `${missing}，${tellPartly([{ sheet: String(sheet), area: String(area) }])}`;
}

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

/** What is wrong with a row of the figures that the program exports as CSV. */
const WRONG_DATA: Readonly<Record<string, string>> = {
  place: '“代码”或“版式”不是本程序导出的，没有读取，请重新导出后再试',
  value: '“数值”或“单位”不符合格式，没有读取，请重新导出后再试',
  repeated: '与前面的一行是同一个单元格，没有读取，请删去一行后再试',
  other: '的机关、年度或版式与前面的行不同，没有读取，一个文件只能放一份报告，请拆分后再试',
};

/** What each problem is and what to do about it, in one sentence. */
const sentences: Readonly<Record<ProblemCode, (facts: Facts) => string>> = {
  fileMissing: () => '文件不存在，请核对文件名和所在的文件夹。',
  fileUnreadable: () => '文件打不开，请确认有读取权限，并且没有被其他程序占用。',
  isFolder: () => '这是文件夹，不是文件，请给出文件夹里的文件。',
  noRegularFile: () => '这不是普通文件（可能是管道或设备），没有读取，请给出保存在磁盘上的文件。',
  folderUnreadable: ({ folder }) => `文件夹 ${folder} 打不开，请确认有读取权限。`,
  fileEmpty: () => '文件是空的，没有任何内容，请重新取得文件。',
  fileTooLarge: ({ limit }) =>
    `文件超过 ${Math.round(Number(limit) / 1_000_000)} MB，不像年度报告，请删去图片等无关内容后再试。`,
  notZip: () => '文件不是 .xlsx 工作簿，可能是改了扩展名，请用 Excel 或 WPS 打开后另存为 .xlsx。',
  truncated: () => '文件不完整，可能没有下载完或已损坏，请重新取得文件。',
  oldExcel: () => '文件是 Excel 95 或更早的格式，请用 Excel 或 WPS 打开后另存为 .xlsx。',
  encrypted: () => '文件设有打开密码，请去掉密码后另存一份再试。',
  notWorkbook: () => '文件不是工作簿（可能是 Word 等其他文件改了扩展名），请选择 .xlsx 工作簿。',
  foreignFile: ({ kind }) => tellForeign(String(kind)),
  wrongEncoding: () =>
    '文件的编码不是 UTF-8（可能是 GBK），请用记事本打开，另存为时把编码选为 UTF-8 后再试。',
  inflatesTooMuch: () => '文件解压后过大，不是正常的年度报告，没有读取；请把各表复制到新的工作簿后再试。',
  tooManySheets: ({ count, limit }) =>
    `工作簿有 ${count} 张工作表，超过 ${limit} 张的上限，请把年度报告单独存成一个工作簿。`,
  tooManyCells: ({ sheet }) =>
    `${sheet === undefined ? '工作簿' : `工作表“${sheet}”`}的行、列或单元格太多，不像年度报告，请删去空白行列和无关的工作表后再试。`,
  damaged: () => '文件已损坏或不符合格式，无法读取，请用 Excel 或 WPS 打开修复后另存为 .xlsx。',
  notJson: () => '文件不是有效的 JSON，请核对是否选错文件。',
  notReport: () => '文件不是年度报告的 JSON（缺少 edition 或 tables），请核对是否选错文件。',
  wrongField: ({ field }) => `报告 JSON 的 ${field} 一项不符合格式，请改正后再试。`,
  unknownEdition: ({ edition, known }) => `没有“${edition}”这个版式，现有版式：${known}。`,
  unknownCell: ({ cell, edition }) => `报告 JSON 中的 ${cell} 不在 ${edition} 年版式里，请核对名称。`,
  wrongValue: ({ cell }) => `报告 JSON 中 ${cell} 的值不符合格式，请填写数字，没有填写的用 null。`,
  repeatedKey: ({ key }) => `报告 JSON 的 ${key} 一项写了两次，不知以哪个为准，请删去一个后再试。`,
  wrongCharacter: ({ field }) => `报告 JSON 的 ${field} 一项里有不能显示的字符，请删去后再试。`,
  textTooLong: ({ field, limit }) =>
    `“${field}”里有一段文字超过 ${limit} 字，一个单元格放不下，请分段后再试。`,
  unexpected: ({ message }) =>
    `程序处理这个文件时出错（${message}），文件没有改动，请保留文件并反馈给维护人员。`,
  unknownKind: ({ is, known }) =>
    is === 'text'
      ? `认不出这个文件，内容是纯文本，请选择${known}；文本里的表格可以在工作台中粘贴。`
      : `认不出这个文件，请选择${known}。`,
  emptyWorkbook: () => '工作簿是空的，没有任何内容，请打开或选择填好的工作簿。',
  noTable: tellNoTable,
  twoReports: ({ table, sheet, other }) =>
    sheet === other
      ? `工作表“${sheet}”里有两份${table}，一个工作簿只能放一份报告，请拆分后再试。`
      : `工作表“${sheet}”和“${other}”里各有一份${table}，一个工作簿只能放一份报告，请拆分后再试。`,
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
  cellEditing: () => '正在编辑单元格，请按 Enter 键结束编辑后再试。',
  sheetProtected: ({ sheet }) => `工作表“${sheet}”受保护，没有改动，请在“审阅”选项卡撤消工作表保护后再试。`,
  bookProtected: ({ sheet, removed }) =>
    `工作簿的结构受保护，不能${removed === undefined ? '插入' : '移除'}工作表${quoteName(sheet ?? removed)}，请在“审阅”选项卡撤消“保护工作簿”后再试。`,
  readOnly: () => '工作簿是只读的，没有改动，请另存一份后再试。',
  sheetGone: ({ sheet }) => `工作表“${sheet}”已被删除或改名，请重新检查。`,
  noAnswer: () => 'Excel 没有响应，可能正在编辑单元格或者正忙，请按 Enter 键或稍等片刻后再试。',
  drawStopped: ({ why, code, sheets }) =>
    `插入表样没有完成：${STOPPED[String(why)] ?? `Excel 中途报错（${code === '' ? why : code}）`}；请删除已插入的工作表（${sheets}）后再试，其他工作表没有改动。`,
  officeRefused: ({ code }) =>
    `Excel 没有完成这一步（${code}），工作簿里的内容没有丢失，请重试；再次出现请重新打开工作簿。`,
  oldOffice: ({ version }) =>
    `这个版本的 Excel 太旧（需要支持 ExcelApi ${version}），请更新 Office，或者使用浏览器里的工作台。`,
  outOfMemory: () => '读取这个文件需要的内存过多，没有读取，请把各表复制到新的工作簿后再试。',
  tooSlow: ({ seconds }) =>
    `读取和检查这个文件超过 ${seconds} 秒，没有完成，请把各表复制到新的工作簿后再试。`,
  unknownFormat: ({ format, known }) =>
    `没有“${format}”这种格式，现有：${known}（查看用法：xxgk-report --help）`,
  noSeal: () => '这份报告后面没有核验单，请用 --seal 给出生成报告时写出的核验单文件。',
  notSeal: ({ file }) => `${file} 里没有核验单，请核对是否选错文件。`,
  usage: ({ why }) => `${why}（查看用法：xxgk-report --help）`,
  sameFile: () => '输出文件不能与输入文件相同，请换一个文件名，原文件没有改动。',
  noPrinter: () =>
    '这台电脑上没有找到 Chrome、Edge 或 LibreOffice，不能生成 PDF，请安装其中一个，或者用 --as docx 生成 Word 文档，再另存为 PDF。',
  notPrinted: ({ file }) =>
    `${file} 没有生成 PDF，请确认能正常打开，或者用 --as docx 生成 Word 文档，再另存为 PDF。`,
  cannotWrite: ({ file }) => `无法写出 ${file}，请确认文件夹存在、有写入权限，并且文件没有被其他程序打开。`,
  writeRefused: ({ file }) =>
    `没有得到写入“${file}”的许可，没有保存，文件没有改动，请再按“保存”并选择允许，或者按“另存为”。`,
  fileBusy: ({ file }) =>
    `“${file}”正被其他程序使用，没有保存，文件没有改动，请在 Excel 或 WPS 里关闭它再保存，或者按“另存为”。`,
  fileGone: ({ file }) => `“${file}”已被移走、改名或删除，没有保存，请按“另存为”另选位置。`,
  writeFailed: ({ file, code }) =>
    `写入“${file}”没有成功（${code}），没有保存，文件没有改动，请再试一次，或者按“另存为”。`,
  writtenWrongly: ({ file }) =>
    `写入后再读，“${file}”的内容与要保存的不一致，不能算已保存，请按“另存为”另选位置。`,
  wrongEnding: ({ ending }) => `文件名必须以 ${ending} 结尾，否则 Excel 打不开，没有保存，请再按“另存为”。`,
  noDownload: () => '这个浏览器不能下载文件，没有保存，请换用新版的 Edge、Chrome 等浏览器再打开工作台。',
  diskFull: ({ file }) =>
    `磁盘空间不足，没有写出“${file}”，原有的文件没有改动，请清理磁盘，或者另存到别的磁盘。`,
  outputLost: ({ isFull }) =>
    `输出没有写完${isFull === 1 ? '，磁盘空间不足' : ''}，请换一个保存输出的位置后再试。`,
  readerGone: () => '接收输出的程序已经结束，其余的输出没有送出。',
  noOutputFile: ({ file }) => `${file} 是文件夹、链接、管道或设备，不能作为输出文件，请换一个文件名。`,
  wrongLastYear: ({ last, year }) =>
    `上年报告是 ${last} 年度的，${year} 年度应当与 ${Number(year) - 1} 年度比较，请核对文件。`,
  wrongLastBody: ({ last, org }) =>
    `上年报告的机关是“${last}”，本报告的机关是“${org}”，没有核对，请换成本机关的上年报告；只是改了名称的，请确认已更名后再核对。`,
  noYear: () => '没有写明年度，不知道用哪个版式，请填写报告的年度，如 2025。',
  noEditionForYear: ({ year, from }) =>
    `没有适用于 ${year} 年度的版式：年度报告格式从 ${from} 年度开始使用，请核对年度。`,
  bodiesWithoutYear: () => '这些文件里没有能读出年度的报告，请写明年度。',
  bodiesOfNoEdition: ({ year }) => `${year} 年度没有适用的版式，请核对年度。`,
  emptyBodyList: () => '单位名单里没有名称，请每行写一个单位的名称。',
  otherParent: ({ year }) => `用来比较的报告不是 ${year} 年度的，不能与各单位合计比较，请核对。`,
  tornQuotes: ({ row }) =>
    `文件第 ${row} 行的引号没有成对，分不清各个单元格，没有读取，请核对原表，用 Excel 或 WPS 另存为 .xlsx 后再试。`,
  wrongDataRow: ({ row, why }) => `CSV 数据表的第 ${row} 行${WRONG_DATA[String(why)] ?? ''}。`,
  pasteTooLarge: () => '内容太多，不像年度报告，没有读取；请只复制报告本身再试。',
};

/** The sentence that tells a problem to the user. */
export function tellProblem({ code, facts }: Pick<Problem, 'code' | 'facts'>): string {
  return sentences[code](facts);
}

/** The sentence for whatever was thrown: that of a `Problem`, or that something unexpected happened. */
export function tellError(error: unknown): string {
  if (error instanceof Problem) return tellProblem(error);
  const message = error instanceof Error ? error.message : String(error);
  return tellProblem(new Problem('unexpected', { message }));
}
