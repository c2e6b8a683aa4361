import { boundsOf, intersect } from '../areas.js';
import { addFormat, rankFormat, removeFormats } from '../formats.js';
import { parseFormula } from '../formula.js';
import { permit } from '../guard.js';
import {
  areasObject,
  rangeObject,
  type CellsObject,
  type ClassOf,
  type Context,
  type FormatObject,
  type ServerObject,
} from '../objects.js';
import { refusal, refuse } from '../refuse.js';
import type { BookState, Format, SheetState } from '../state.js';
import { numberOf, textOf, wordOf } from '../wireValues.js';

type OfFormat = Pick<FormatObject, 'sheet' | 'format'>;

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

/** The conditional formats on any of the cells, highest priority first. */
function formatsOn({ sheet, areas }: CellsObject): readonly Format[] {
  return sheet.formats.filter((format) =>
    format.areas.some((area) => areas.some((other) => intersect(area, other))),
  );
}

function findFormat(cells: CellsObject, id: unknown, { book }: Context): ServerObject | null {
  const format = formatsOn(cells).find((each) => idOf(book, cells.sheet, each) === id);
  return format ? { kind: 'ConditionalFormat', sheet: cells.sheet, format } : null;
}

/** The id of a format, or its place in the list where the workbook has it so. */
function idOf({ idsArePlaces }: BookState, { formats }: SheetState, format: Format): string {
  return idsArePlaces ? String(formats.indexOf(format)) : format.id;
}

/** The format, unless it is one that cannot be loaded. */
function intact(format: Format): Format {
  if (format.isBroken) throw refusal('GeneralException');
  return format;
}

/** `Excel.ConditionalFormatCollection` */
export const conditionalFormatsClass: ClassOf<{ readonly cells: CellsObject }> = {
  items: ({ cells }) =>
    formatsOn(cells).map((format) => ({ kind: 'ConditionalFormat', sheet: cells.sheet, format })),
  item: ({ cells }, id, context) => findFormat(cells, id, context),
  call: {
    Add: ({ cells: { sheet, areas } }, [type], { book }) => {
      permit(book, sheet, 'allowFormatCells');
      const format = addFormat(book, sheet, areas, wordOf(type, ...TYPES));
      return { kind: 'ConditionalFormat', sheet, format };
    },
    ClearAll: ({ cells }, _, { book }) => {
      permit(book, cells.sheet, 'allowFormatCells');
      removeFormats(cells.sheet, cells.areas);
    },
    GetCount: ({ cells }) => formatsOn(cells).length,
    GetItemAt: ({ cells }, [at]) => {
      const format = formatsOn(cells)[numberOf(at)] ?? refuse('InvalidArgument');
      return { kind: 'ConditionalFormat', sheet: cells.sheet, format };
    },
    GetItemOrNullObject: ({ cells }, [id], context) => findFormat(cells, id, context),
  },
};

/** `Excel.ConditionalFormat` */
export const conditionalFormatClass: ClassOf<OfFormat> = {
  identify: ({ sheet, format }, { book }) => ({ Id: idOf(book, sheet, format) }),
  get: {
    Id: ({ sheet, format }, { book }) => idOf(book, sheet, format),
    Type: ({ format }) => intact(format).type,
    Priority: ({ sheet, format }) => sheet.formats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Custom: (object) =>
      customOf(object) ?? refuse('InvalidOperation', 'The conditional format is of another type.'),
    CustomOrNullObject: (object) => customOf(object) ?? null,
  },
  set: {
    Priority: ({ sheet, format }, value, { book }) => {
      permit(book, sheet, 'allowFormatCells');
      rankFormat(sheet, format, numberOf(value));
    },
    StopIfTrue: ({ sheet, format }, value, { book }) => {
      permit(book, sheet, 'allowFormatCells');
      format.stopIfTrue = value === true;
    },
  },
  call: {
    Delete: ({ sheet, format }, _, { book }) => {
      permit(book, sheet, 'allowFormatCells');
      if (!sheet.formats.includes(format)) throw refusal('ItemNotFound');
      sheet.formats = sheet.formats.filter((each) => each !== format);
    },
    GetRange: ({ sheet, format: { areas } }) => {
      if (areas.length !== 1 || !areas[0])
        throw refusal('InvalidOperation', 'The conditional format covers several areas.');
      return rangeObject(sheet, areas[0]);
    },
    GetRanges: ({ sheet, format: { areas } }) => (boundsOf(areas) ? areasObject(sheet, areas) : null),
  },
};

function customOf({ sheet, format }: OfFormat): ServerObject | undefined {
  return format.type === 'Custom' ? { kind: 'CustomConditionalFormat', sheet, format } : undefined;
}

/** `Excel.CustomConditionalFormat` */
export const customFormatClass: ClassOf<OfFormat> = {
  get: {
    Rule: ({ sheet, format }) => ({ kind: 'ConditionalFormatRule', sheet, format }),
    Format: ({ sheet, format }) => ({ kind: 'ConditionalRangeFormat', sheet, format }),
  },
};

/** `Excel.ConditionalFormatRule` */
export const formatRuleClass: ClassOf<OfFormat> = {
  get: { Formula: ({ format }) => format.formula, FormulaLocal: ({ format }) => format.formula },
  set: { Formula: setFormula, FormulaLocal: setFormula },
};

function setFormula({ sheet, format }: OfFormat, value: unknown, { book }: Context): void {
  permit(book, sheet, 'allowFormatCells');
  const formula = textOf(value);
  try {
    parseFormula(formula);
  } catch {
    throw refusal('InvalidArgument');
  }
  format.formula = formula.startsWith('=') ? formula : `=${formula}`;
}
