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
  textSheet: ['SYLK 或 DIF 格式的表格（.slk、.dif）', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试'],
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
  ofd: [
    'OFD 版式文件（没有认出其中的年报、已损坏或者是扫描件）',
    '请选择填报的工作簿，或者报告的 Word 文档、PDF',
  ],
  uof: ['UOF（标文通）文件', '请用 WPS 打开，另存为 .xlsx 或 .docx 后再试'],
  flatDocument: [
    '单个 XML 的 OpenDocument 文档（.fodt、.fodp）',
    '请用 LibreOffice 打开，另存为 .docx 后再试',
  ],
  iWork: ['苹果 Numbers 或 Pages 的文件', '请在其中导出为 .xlsx 或 .docx 后再试'],
  mail: ['电子邮件', '请打开邮件，把附件保存下来后选择附件'],
  shortcut: ['快捷方式，只指向别处的文件或网页', '请选择它指向的文件，或者打开网页另存后再试'],
  framePage: ['网页的框架，各表在同名的“.files”文件夹里', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试'],
  picture: ['图片', '请选择填报的工作簿'],
  archive: ['压缩包', '请解压后选择其中的工作簿'],
};

/** What a file of another program is, and what to do about it. */
export function tellForeign(kind: string): string {
  const [what, todo] = FOREIGN[kind] ?? ['其他程序的文件', '请选择填报的工作簿'];
  return `文件的内容是${/^\w/.test(what) ? ' ' : ''}${what}，不是工作簿，${todo}。`;
}
