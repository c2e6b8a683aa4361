// The types of records of .xls files that several readers look at ([MS-XLS] 2.3.2).

/** The beginning and the end of a stream, as of a sheet, and what goes on with the record before. */
export const [BEGIN, END, CONTINUE] = [0x0809, 0x000a, 0x003c];

/** The name of a sheet with where its stream begins. */
export const SHEET = 0x0085;

/** What says that a file is locked, and what every reader passes over. */
export const [LOCK, PASSED_OVER] = [0x002f, 0x0087];

/** A row, and columns with one width. */
export const [ROW, COLUMNS] = [0x0208, 0x007d];

/** A shape of a drawing. */
export const OBJECT = 0x005d;
