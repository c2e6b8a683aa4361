import type { Layout } from '../../../src/core/draw/layout.js';

/** The clipboard of a program for spreadsheets: a whole sheet copied, as HTML and as text. */
export interface SheetClip {
  readonly 'text/html': string;
  readonly 'text/plain': string;
}

const SPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"';

/** A sheet as Excel puts it on the clipboard: classes, a style sheet in a comment, unquoted attributes. */
export function clipOfExcel(layout: Layout): SheetClip {
  const rows = rowsOf(layout).map((cells) => {
    const written = cells.map(({ text, spans, isNumber }) => {
      const style = "style='border-top:none;mso-ignore:colspan;width:54pt'";
      return `<td ${spans} height=19 class=${isNumber ? 'xl66 align=right' : 'xl65'} width=72 ${style}>${text}</td>`;
    });
    const line = "<tr height=19 style='mso-height-source:userset;height:14.25pt'>";
    return ` ${line}\r\n  ${written.join('\r\n  ')}\r\n </tr>`;
  });
  return {
    'text/html': `<html ${SPACES}>\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=ProgId content=Excel.Sheet>\r\n<meta name=Generator content="Microsoft Excel 15">\r\n<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:"\\.";\r\n\tmso-displayed-thousand-separator:"\\,";}\r\n.xl65\r\n\t{mso-style-parent:style0;\r\n\tborder:.5pt solid windowtext;\r\n\twhite-space:normal;}\r\n-->\r\n</style>\r\n</head>\r\n<body link="#0563C1" vlink="#954F72">\r\n<table border=0 cellpadding=0 cellspacing=0 width=720 style='border-collapse:collapse;width:540pt'>\r\n<!--StartFragment-->\r\n <col width=72 span=10 style='mso-width-source:userset;mso-width-alt:2304;width:54pt'>\r\n${rows.join('\r\n')}\r\n<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>`,
    'text/plain': plainOf(layout),
  };
}

/** A sheet as WPS 表格 puts it on the clipboard: XHTML, values in attributes, and a comment for Office. */
export function clipOfWps(layout: Layout): SheetClip {
  const rows = rowsOf(layout).map((cells) => {
    const written = cells.map(
      ({ text, spans, isNumber }) =>
        `<td class="${isNumber ? 'et3' : 'et2'}" ${spans} ${isNumber ? `x:num="${text}"` : 'x:str'} style="border:0.5pt solid #000000;mso-number-format:General;"><font class="font0">${text}</font></td>`,
    );
    return `<tr height="19" style="height:14.25pt;mso-height-source:userset;mso-height-alt:285;">${written.join('')}</tr>`;
  });
  return {
    'text/html': `<html ${SPACES}><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta name="ProgId" content="ET.Sheet"/><meta name="Generator" content="WPS 表格"/><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>表三</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><style>\n@font-face{font-family:"宋体";}\n.font0{color:#000000;font-size:11.0pt;}\n.et2{mso-protection:locked visible;border:.5pt solid #000000;}\n</style></head><body><!--StartFragment--><table width="720" border="0" cellpadding="0" cellspacing="0" style="width:540.00pt;border-collapse:collapse;table-layout:fixed;"><colgroup><col width="72" span="10" style="mso-width-source:userset;mso-width-alt:2304;"/></colgroup>${rows.join('\n')}</table><!--EndFragment--></body></html>`,
    'text/plain': plainOf(layout),
  };
}

interface ClipCell {
  readonly text: string;
  readonly spans: string;
  readonly isNumber: boolean;
}

function rowsOf({ cells }: Layout): readonly (readonly ClipCell[])[] {
  const last = Math.max(...cells.map(({ row }) => row));
  return Array.from({ length: last }, (_, at) =>
    cells
      .filter(({ row, look }) => row === at + 1 && look !== 'advice')
      .sort((a, b) => a.column - b.column)
      .map(({ value, rowSpan, columnSpan }) => ({
        text: String(value ?? ''),
        spans: `rowspan="${rowSpan}" colspan="${columnSpan}"`,
        isNumber: typeof value === 'number',
      })),
  ).filter((row) => row.length > 0);
}

function plainOf(layout: Layout): string {
  return rowsOf(layout)
    .map((row) => row.map(({ text }) => text).join('\t'))
    .join('\r\n');
}
