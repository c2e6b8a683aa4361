import type { ProblemSentences } from './problemSentences.js';

/** Why a command was not followed or a file not written, and what to do about it. */
export const outputProblems = {
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
} satisfies ProblemSentences;
