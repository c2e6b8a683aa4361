// Measured with exceljs 4.4.0 on Node 20, in a process of its own: a file within these limits loads in 2 s
// and 300 MB.

/** The largest file that is opened, in bytes. */
export const FILE_LIMIT = 10_000_000;

/** The most bytes that all entries of the zip may declare together, pictures too. */
export const DECLARED_LIMIT = 50_000_000;

/** The most bytes of XML that are inflated: exceljs holds each as text and again as chunks of text. */
export const XML_LIMIT = 16_000_000;

/** How many times larger than the file its contents may be, once they exceed `RATIO_FLOOR`. */
export const RATIO_LIMIT = 200;

/**
 * Contents below this many bytes are never refused for their ratio: a blank template shrinks fifty times
 * over.
 */
export const RATIO_FLOOR = 1_000_000;

/** The most entries a zip may have: a sheet with a picture and a comment is seven. */
export const ENTRIES_LIMIT = 20_000;

/** The most sheets, as listed in the workbook or as parts of the package. */
export const SHEETS_LIMIT = 500;

/**
 * The most places exceljs may have to build: 1 for a cell or a cell of a merge, 2 for a row (more where its
 * style is long: each row copies it), and shares for columns and for empty places that are skipped.
 */
export const PLACES_LIMIT = 120_000;

/** The most markup in all XML parts: 2 for a start tag, 1 for an attribute. */
export const MARKUP_LIMIT = 800_000;

/**
 * The most cells that one name, validation or merge may cover, and all of them together: exceljs makes an
 * object of each.
 */
export const RANGE_LIMIT = 200_000;

/**
 * What a name or validation counts for at least, however small: 20,000 of them take exceljs 0.3 s and 50 MB.
 */
export const RANGE_COST = 10;

/** What a merge counts for at least: exceljs compares each with every other, and 5,000 take it 2 s. */
export const MERGE_COST = 100;

/** The last row of a sheet. */
export const LAST_ROW = 1_048_576;

/** The last column of a sheet, XFD. */
export const LAST_COLUMN = 16_384;

/** Columns that cost as much as one cell: one `<col>` up to XFD makes 16,384 objects. */
export const COLUMNS_A_PLACE = 4;

/** Empty rows above a used one that cost as much as one cell: walking down to row 1,048,576 takes 30 ms. */
export const GAP_ROWS_A_PLACE = 200;

/** Empty columns before a used one that cost as much as one cell: walking along to XFD takes 0.9 ms. */
export const GAP_COLUMNS_A_PLACE = 100;

/** The longest text of a name or a reference, in characters; Excel's longest formula is 8,192. */
export const REFERENCE_LENGTH_LIMIT = 32_768;
