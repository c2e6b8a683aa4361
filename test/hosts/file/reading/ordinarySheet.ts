/** A sheet as programs write one: values of each type, formulas, text in a cell, a merge, a format. */
export const ordinarySheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheetData>' +
  '<row r="1" spans="1:3" ht="15"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>12</v></c><c r="C1" s="2"/></row>' +
  '<row r="2"><c r="A2" t="str"><f>B1&amp;"件"</f><v>12件</v></c><c r="B2"><f>SUM(B1:C1)</f><v>12.5</v></c></row>' +
  '<row r="3"> <c r="A3" t="inlineStr"><is><t xml:space="preserve"> a&lt;b </t></is></c><c r="B3" t="b"><v>1</v></c>' +
  '<c r="C3" t="e"><v>#REF!</v></c><c><v>1E3</v></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><pageMargins left="0.7"/></worksheet>';
