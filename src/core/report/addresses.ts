/**
 * Where things stand, such as `表三!D5`: by cell name, by `cover.` and a field, by a chapter and the number of
 * its paragraph, or by `note.` and the number of a note.
 */
export type Addresses = ReadonlyMap<string, string>;
