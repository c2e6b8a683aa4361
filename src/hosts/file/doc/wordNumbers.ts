// What documents of old Word and of rich text have in common, and the limits of both.

/** The most characters of a document; a long report has a twentieth of them. */
export const MOST_CHARACTERS = 400_000;

/** The most paragraphs, lines, cells and rows. */
export const MOST_MARKS = 50_000;

/** No row of Word has more cells. */
export const MOST_CELLS = 64;

/** What says of the field of a form that nothing is chosen in it. */
export const BY_DEFAULT = 25;

/** The number of the encoding that a font of symbols has for itself. */
export const SYMBOLS = 2;
