/** The endings of packages, which are marked as they are. Other spreadsheets are marked as a new .xlsx. */
export const PACKAGES: readonly string[] = ['.xlsx', '.xlsm', '.xltx', '.xltm'];

/** The endings of all spreadsheets that are read, in lower case. */
export const SPREADSHEETS: readonly string[] = [
  ...PACKAGES,
  '.xls',
  '.xlt',
  '.xlsb',
  '.et',
  '.ett',
  '.ods',
  '.ots',
  '.fods',
];
