/** The namespaces of spreadsheets: the transitional and the strict form of ECMA-376. */
export const SPREADSHEET: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Those of sheets, with that of the conditional formats that came with Excel 2010, and of their areas. */
export const SHEET: ReadonlySet<string> = new Set([
  ...SPREADSHEET,
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  'http://schemas.microsoft.com/office/excel/2006/main',
]);

/** The namespaces of the drawings on sheets, in both forms, and of the alternatives that stand in them. */
export const DRAWING: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/main',
  'http://schemas.openxmlformats.org/markup-compatibility/2006',
]);

/** The namespace of the lists of relationships, the same in both forms. */
export const RELATIONSHIPS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** The namespace of the list of content types, the same in both forms. */
export const CONTENT_TYPES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/content-types',
]);

/**
 * The namespaces of documents of Word: the transitional and the strict form, those of the drawings in which
 * text boxes stand, and those of formulas.
 */
export const WORD: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
  'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  'urn:schemas-microsoft-com:vml',
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
]);

/** Every namespace, for data of which nothing but its names and texts is asked. */
export const ANY: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });
