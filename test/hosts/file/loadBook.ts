import ExcelJS from 'exceljs';

/** The workbook in these bytes as exceljs reads it. */
export async function loadBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return book;
}

/** The bytes of a workbook as exceljs writes it. */
export async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A rule of a conditional format. */
export interface ReadRule {
  readonly ref: string;
  readonly formula: string;
  readonly priority: number;
  readonly style: Partial<ExcelJS.Style> | undefined;
  /** The colour of its fill as AARRGGBB. */
  readonly fill: string | undefined;
}

/** The rules of a sheet's conditional formats as exceljs reads them; its types do not know of them. */
export function rulesOn(sheet: ExcelJS.Worksheet | undefined): readonly ReadRule[] {
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: readonly ExcelJS.ConditionalFormattingOptions[];
  };
  return conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({
      ref,
      formula: String('formulae' in rule ? rule.formulae?.[0] : ''),
      priority: rule.priority,
      style: rule.style,
      fill: rule.style?.fill?.type === 'pattern' ? rule.style.fill.bgColor?.argb : undefined,
    })),
  );
}

/** The rules of the sheet at an index, from 0, of the workbook in these bytes. */
export async function rulesOf(bytes: Uint8Array, index: number): Promise<readonly ReadRule[]> {
  return rulesOn((await loadBook(bytes)).worksheets[index]);
}
