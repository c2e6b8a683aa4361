/** How the records of a zip begin: the header of an entry, its listing in the directory, the end record. */
export const [FILE_HEADER, LISTING, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/** The bytes of these records before what differs in length: names, extra fields, comments. */
export const [FILE_HEADER_SIZE, LISTING_SIZE, END_SIZE] = [30, 46, 22];

/** How the bytes of an entry are packed. */
export const [STORED, DEFLATED] = [0, 8];

/** The extra field with sizes beyond 4 GB. */
export const ZIP64 = 1;
