// Measured on Node 20, in a process of its own: a file within these limits is read in 2 s and 300 MB.

/** The largest file that is opened, in bytes. */
export const FILE_LIMIT = 10_000_000;

/** The most bytes that all entries of the zip may declare together, pictures too. */
export const DECLARED_LIMIT = 50_000_000;

/** The most bytes of all XML parts that are read. */
export const XML_LIMIT = 24_000_000;

/** How many times larger than the file its contents may be, once they exceed `RATIO_FLOOR`. */
export const RATIO_LIMIT = 200;

/**
 * Contents below this many bytes are never refused for their ratio: a blank template shrinks fifty times
 * over.
 */
export const RATIO_FLOOR = 1_000_000;

/** The most entries a zip may have: a sheet with a picture and a comment is seven. */
export const ENTRIES_LIMIT = 20_000;

/** The most sheets that a workbook may list. */
export const SHEETS_LIMIT = 500;

/** The most filled cells of all sheets. */
export const CELLS_LIMIT = 250_000;

/** The most markup in all XML parts that are read: 1 for a start tag, 1 for an attribute. */
export const MARKUP_LIMIT = 1_500_000;

/** The most elements inside each other: the parser keeps an object of each that is open. */
export const DEPTH_LIMIT = 200;

/** The most attributes of one element: the parser keeps them all until it opens. */
export const ATTRIBUTES_LIMIT = 1_000;

/** The last row of a sheet. */
export const LAST_ROW = 1_048_576;

/** The last column of a sheet, XFD. */
export const LAST_COLUMN = 16_384;
