/** Why an input cannot be used at all; the words for each code are in `src/tellProblem.ts`. */
export type ProblemCode =
  | 'fileMissing'
  | 'fileUnreadable'
  | 'isFolder'
  | 'noRegularFile'
  | 'folderUnreadable'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'notZip'
  | 'truncated'
  | 'oldExcel'
  | 'encrypted'
  | 'notWorkbook'
  | 'foreignFile'
  | 'wrongEncoding'
  | 'inflatesTooMuch'
  | 'tooManySheets'
  | 'tooManyCells'
  | 'damaged'
  | 'notJson'
  | 'notReport'
  | 'wrongField'
  | 'unknownEdition'
  | 'unknownCell'
  | 'wrongValue'
  | 'repeatedKey'
  | 'wrongCharacter'
  | 'textTooLong'
  | 'unexpected'
  | 'unknownKind'
  | 'emptyWorkbook'
  | 'noTable'
  | 'twoReports'
  | 'outOfMemory'
  | 'tooSlow'
  | 'cellEditing'
  | 'sheetProtected'
  | 'bookProtected'
  | 'readOnly'
  | 'sheetGone'
  | 'noAnswer'
  | 'drawStopped'
  | 'officeRefused'
  | 'oldOffice'
  | 'sheetExists'
  | 'logHidden'
  | 'logTaken'
  | 'partlyWritten'
  | 'writeUnknown'
  | 'notRewritable'
  | 'unknownFormat'
  | 'usage'
  | 'sameFile'
  | 'cannotWrite'
  | 'diskFull'
  | 'outputLost'
  | 'readerGone'
  | 'noOutputFile'
  | 'noPrinter'
  | 'notPrinted'
  | 'writeRefused'
  | 'diskFull'
  | 'fileBusy'
  | 'fileGone'
  | 'writeFailed'
  | 'writtenWrongly'
  | 'wrongEnding'
  | 'noDownload'
  | 'wrongLastYear'
  | 'wrongLastBody'
  | 'noYear'
  | 'noEditionForYear'
  | 'bodiesWithoutYear'
  | 'bodiesOfNoEdition'
  | 'emptyBodyList'
  | 'otherParent'
  | 'pasteTooLarge';

/**
 * An input that cannot be used: a code, and the facts that its sentence needs.
 *
 * `new Problem('tooManySheets', { count: 10000, limit: 500 })`
 */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}
