import { changed, mapTexts, type Files } from '../editParts.js';

/** Ways in which other programs write the same workbook. */
export const packageForms: Readonly<Record<string, (files: Files) => Files>> = {
  'parts with prefixes': (files) => mapTexts(files, prefixed),
  'byte order marks and CRLF': (files) => mapTexts(files, (xml) => `\uFEFF${xml.replace(/\r?\n/g, '\r\n')}`),
  'absolute targets': (files) =>
    changed(files, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(/Target="(?=worksheets|styles)/g, 'Target="/xl/'),
    ),
  'part names in another case': (files) =>
    changed(files, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replaceAll('worksheets/sheet', 'Worksheets/Sheet'),
    ),
  'no styles': (files) => withoutStyles(files),
  'styles without dxfs': (files) =>
    changed(files, 'xl/styles.xml', (xml) => xml.replace(/<dxfs.*<\/dxfs>/, '')),
  'empty dxfs': (files) =>
    changed(files, 'xl/styles.xml', (xml) => xml.replace(/<dxfs.*<\/dxfs>/, '<dxfs count="0"/>')),
  'an empty sheet': (files) =>
    changed(files, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/, '<sheetData/>'),
    ),
  'tag ends inside quotes': (files) =>
    changed(files, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<worksheet ', '<worksheet xmlns:q="a>b/>\'" '),
    ),
  'comments with tags in them': (files) =>
    changed(files, 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace('</worksheet>', '<!-- <x> --></worksheet><!-- </y> -->')
        .replace('<sheetData>', '<!-- </worksheet><sheetData> --><sheetData>'),
    ),
};

/** The same part with its default namespace under the prefix `x`. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="');
}

function withoutStyles(files: Files): Files {
  const bare = { ...files };
  delete bare['xl/styles.xml'];
  const types = changed(bare, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
  );
  const relations = changed(types, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(/<Relationship [^>]*styles.xml"[^>]*>/, ''),
  );
  return mapTexts(relations, (xml) =>
    xml.includes('<sheetData') ? xml.replace(/ (s|dxfId|style|customFormat)="\d+"/g, '') : xml,
  );
}
