import { strToU8, zipSync } from 'fflate';

/**
 * The content of a small workbook: of each `<worksheet>`, of `<definedNames>`, and parts that replace others.
 */
export interface Book {
  readonly sheets?: readonly string[];
  readonly names?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** The attributes of a root element of a spreadsheet. */
export const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** What the types of relationships of Office begin with. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The attribute with which the root of a list of relationships or of content types begins. */
const LISTS = 'xmlns="http://schemas.openxmlformats.org/package/2006';

/** The bytes of a small workbook. */
export function makeBook(book: Book = {}): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(bookParts(book)).map(([name, xml]) => [name, strToU8(xml)])),
    { level: 1 },
  );
}

/** The parts of a small workbook, by name; sheets are called 表1, 表2… */
export function bookParts({ sheets = ['<sheetData/>'], names = '', parts = {} }: Book = {}): Record<
  string,
  string
> {
  const listed = sheets
    .map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
    .join('');
  const linked = sheets
    .map(
      (_, index) =>
        `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('');
  return {
    '[Content_Types].xml': `<Types ${LISTS}/content-types"/>`,
    '_rels/.rels': `<Relationships ${LISTS}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN}><sheets>${listed}</sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${LISTS}/relationships">${linked}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf fontId="0"/><xf fontId="0"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${MAIN}>${sheet}</worksheet>`,
      ]),
    ),
    ...parts,
  };
}
