import { tellForeign } from './foreignFile.js';
import type { ProblemSentences } from './problemSentences.js';

/** What to do about the password of a file of Office. */
const LOCKED_BY_OFFICE =
  '文件设有打开密码，请用 Excel、Word 或 WPS 输入密码打开，在“文件”菜单的“信息”（WPS 为“文档加密”）里清空密码，另存一份后再试。';
/** What to do about the password of a file of another kind. */
const LOCKED: Readonly<Record<string, string>> = {
  zip: '文件是设有密码的压缩包，请输入密码解压后，选择其中的文件。',
  pdf: '文件是设有打开密码的 PDF，请输入密码打开，打印或导出为没有密码的 PDF 后再试，或者选择填报的工作簿。',
  ofd: '文件是加密的 OFD，请用版式软件打开，导出为不加密的文件或者 PDF 后再试，或者选择填报的工作簿。',
};

function tellTooMany(sheet: string | number | undefined): string {
  return `${sheet === undefined ? '工作簿' : `工作表“${sheet}”`}的行、列或单元格太多，不像年度报告，请删去空白行列和无关的工作表后再试。`;
}

/** What is wrong with a file that is opened, or with files of many bodies, and what to do about it. */
export const fileProblems = {
  fileMissing: () => '文件不存在，请核对文件名和所在的文件夹。',
  fileUnreadable: () => '文件打不开，请确认有读取权限，并且没有被其他程序占用。',
  chosenUnreadable: () =>
    '文件读不出来，可能选好后又改动、移走了，或者是文件夹、被其他程序占用，请重新选择。',
  isFolder: () => '这是文件夹，不是文件，请给出文件夹里的文件。',
  noRegularFile: () => '这不是普通文件（可能是管道或设备），没有读取，请给出保存在磁盘上的文件。',
  folderUnreadable: ({ folder }) => `文件夹 ${folder} 打不开，请确认有读取权限。`,
  fileEmpty: () => '文件是空的，没有任何内容，请重新取得文件。',
  fileTooLarge: ({ limit }) =>
    `文件超过 ${Math.round(Number(limit) / 1_000_000)} MB，不像年度报告，请删去图片等无关内容后再试。`,
  notZip: () => '文件不是 .xlsx 工作簿，可能是改了扩展名，请用 Excel 或 WPS 打开后另存为 .xlsx。',
  truncated: () => '文件不完整，可能没有下载完或已损坏，请重新取得文件。',
  oldExcel: () => '文件是 Excel 95 或更早的格式，请用 Excel 或 WPS 打开后另存为 .xlsx。',
  encrypted: ({ kind }) => LOCKED[String(kind)] ?? LOCKED_BY_OFFICE,
  notWorkbook: () => '文件不是工作簿（可能是 Word 等其他文件改了扩展名），请选择 .xlsx 工作簿。',
  foreignFile: ({ kind }) => tellForeign(String(kind)),
  wrongEncoding: () =>
    '文件的编码不是 UTF-8（可能是 GBK），请用记事本打开，另存为时把编码选为 UTF-8 后再试。',
  inflatesTooMuch: () => '文件解压后过大，不是正常的年度报告，没有读取；请把各表复制到新的工作簿后再试。',
  tooManySheets: ({ count, limit }) =>
    `工作簿有 ${count} 张工作表，超过 ${limit} 张的上限，请把年度报告单独存成一个工作簿。`,
  tooManyCells: ({ sheet, code }) =>
    code === undefined
      ? tellTooMany(sheet)
      : '一次读写的内容太多，Excel 没有接受，这一步没有完成，请删去工作簿里空白的行列和无关的工作表后再试。',
  damaged: () => '文件已损坏或不符合格式，无法读取，请用 Excel 或 WPS 打开修复后另存为 .xlsx。',
  unknownKind: ({ is, known }) =>
    is === 'text'
      ? `认不出这个文件，内容是纯文本，请选择${known}；文本里的表格可以在工作台中粘贴。`
      : `认不出这个文件，请选择${known}。`,
  emptyWorkbook: () => '工作簿是空的，没有任何内容，请打开或选择填好的工作簿。',
  outOfMemory: () => '读取这个文件需要的内存过多，没有读取，请把各表复制到新的工作簿后再试。',
  tooSlow: ({ seconds }) =>
    `读取和检查这个文件超过 ${seconds} 秒，没有完成，请把各表复制到新的工作簿后再试。`,
  tornQuotes: ({ row }) =>
    `文件第 ${row} 行的引号没有成对，分不清各个单元格，没有读取，请核对原表，用 Excel 或 WPS 另存为 .xlsx 后再试。`,
  pasteTooLarge: () => '内容太多，不像年度报告，没有读取；请只复制报告本身再试。',
  bodiesWithoutYear: () => '这些文件里没有能读出年度的报告，请写明年度。',
  bodiesOfNoEdition: ({ year }) => `${year} 年度没有适用的版式，请核对年度。`,
  emptyBodyList: () => '单位名单里没有名称，请每行写一个单位的名称。',
  otherParent: ({ year }) => `用来比较的报告不是 ${year} 年度的，不能与各单位合计比较，请核对。`,
  wrongLastYear: ({ last, year }) =>
    `上年报告是 ${last} 年度的，${year} 年度应当与 ${Number(year) - 1} 年度比较，请核对文件。`,
  wrongLastBody: ({ last, org }) =>
    `上年报告的机关是“${last}”，本报告的机关是“${org}”，没有核对，请换成本机关的上年报告；只是改了名称的，请确认已更名后再核对。`,
} satisfies ProblemSentences;
