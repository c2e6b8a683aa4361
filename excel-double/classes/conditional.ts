import { boundsOf, intersect } from '../areas.js';
import { uncolor } from '../edit.js';
import { addFormat, rankFormat } from '../formats.js';
import { parseFormula } from '../formula.js';
import { permit } from '../guard.js';
import { refusal } from '../refuse.js';
import type { Edge, Format, SheetState } from '../state.js';
import {
  areasThing,
  colorOf,
  numberOf,
  rangeThing,
  textOf,
  wordOf,
  type CellsThing,
  type ClassOf,
  type Desk,
  type FormatThing,
  type Thing,
} from '../things.js';

type OfFormat = Pick<FormatThing, 'sheet' | 'format'>;

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

/** The conditional formats that touch some cells, highest priority first. */
function formatsOn({ sheet, areas }: CellsThing): readonly Format[] {
  return sheet.formats.filter((format) =>
    format.areas.some((area) => areas.some((other) => intersect(area, other))),
  );
}

function formatThing(sheet: SheetState, format: Format | undefined): Thing | null {
  return format ? { kind: 'ConditionalFormat', sheet, format } : null;
}

/** `Excel.ConditionalFormatCollection` */
export const conditionalFormatsClass: ClassOf<{ readonly cells: CellsThing }> = {
  items: ({ cells }) =>
    formatsOn(cells).map((format) => ({ kind: 'ConditionalFormat', sheet: cells.sheet, format })),
  item: ({ cells }, id) =>
    formatThing(
      cells.sheet,
      formatsOn(cells).find((format) => format.id === id),
    ),
  call: {
    Add: ({ cells }, [type], { book }) => {
      permit(book, cells.sheet, 'allowFormatCells');
      return formatThing(cells.sheet, addFormat(book, cells.sheet, cells.areas, wordOf(type, ...TYPES)));
    },
    ClearAll: ({ cells }, _, { book }) => {
      permit(book, cells.sheet, 'allowFormatCells');
      uncolor(cells.sheet, cells.areas);
    },
    GetCount: ({ cells }) => formatsOn(cells).length,
    GetItemAt: ({ cells }, [at]) => {
      const format = formatsOn(cells)[numberOf(at)];
      if (!format) throw refusal('InvalidArgument');
      return formatThing(cells.sheet, format);
    },
    GetItemOrNullObject: ({ cells }, [id]) =>
      formatThing(
        cells.sheet,
        formatsOn(cells).find((format) => format.id === id),
      ),
  },
};

/** `Excel.ConditionalFormat` */
export const conditionalFormatClass: ClassOf<OfFormat> = {
  identify: ({ format: { id } }) => ({ Id: id }),
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ sheet, format }) => sheet.formats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Custom: (thing) => customOf(thing) ?? refuseType(),
    CustomOrNullObject: (thing) => customOf(thing) ?? null,
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
        throw refusal('InvalidOperation', 'The conditional format stands on several areas.');
      return rangeThing(sheet, areas[0]);
    },
    GetRangeOrNullObject: ({ sheet, format: { areas } }) =>
      areas.length === 1 && areas[0] ? rangeThing(sheet, areas[0]) : null,
    GetRanges: ({ sheet, format: { areas } }) => (boundsOf(areas) ? areasThing(sheet, areas) : null),
  },
};

function customOf({ sheet, format }: OfFormat): Thing | undefined {
  return format.type === 'Custom' ? { kind: 'CustomConditionalFormat', sheet, format } : undefined;
}

function refuseType(): never {
  throw refusal('InvalidOperation', 'The conditional format is of another type.');
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

function setFormula({ sheet, format }: OfFormat, value: unknown, { book }: Desk): void {
  permit(book, sheet, 'allowFormatCells');
  const formula = textOf(value);
  try {
    parseFormula(formula);
  } catch {
    throw refusal('InvalidArgument');
  }
  format.formula = formula.startsWith('=') ? formula : `=${formula}`;
}

/** `Excel.ConditionalRangeFormat` */
export const conditionalLookClass: ClassOf<OfFormat> = {
  get: {
    NumberFormat: ({ format }) => format.numberFormat ?? '',
    Font: ({ sheet, format }) => ({ kind: 'ConditionalRangeFont', sheet, format }),
    Fill: ({ sheet, format }) => ({ kind: 'ConditionalRangeFill', sheet, format }),
    Borders: ({ sheet, format }) => ({ kind: 'ConditionalRangeBorderCollection', sheet, format }),
  },
  set: {
    NumberFormat: ({ sheet, format }, value, { book }) => {
      permit(book, sheet, 'allowFormatCells');
      format.numberFormat = textOf(value);
    },
  },
};

const setFont =
  (name: keyof Format['font'], read: (value: unknown) => unknown) =>
  ({ sheet, format }: OfFormat, value: unknown, { book }: Desk) => {
    permit(book, sheet, 'allowFormatCells');
    format.font = { ...format.font, [name]: read(value) };
  };
const truth = (value: unknown) => {
  if (typeof value !== 'boolean') throw refusal('InvalidArgument');
  return value;
};

/** `Excel.ConditionalRangeFont`: what the format says nothing of is null. */
export const conditionalFontClass: ClassOf<OfFormat> = {
  get: {
    Color: ({ format }) => format.font.color ?? null,
    Bold: ({ format }) => format.font.bold ?? null,
    Italic: ({ format }) => format.font.italic ?? null,
    Underline: ({ format }) => format.font.underline ?? null,
    Strikethrough: ({ format }) => format.font.strikethrough ?? null,
  },
  set: {
    Color: setFont('color', colorOf),
    Bold: setFont('bold', truth),
    Italic: setFont('italic', truth),
    Underline: setFont('underline', (value) => wordOf(value, 'None', 'Single', 'Double')),
    Strikethrough: setFont('strikethrough', truth),
  },
  call: {
    Clear: ({ sheet, format }, _, { book }) => {
      permit(book, sheet, 'allowFormatCells');
      format.font = {};
    },
  },
};

/** `Excel.ConditionalRangeFill` */
export const conditionalFillClass: ClassOf<OfFormat> = {
  get: { Color: ({ format }) => format.fill.color ?? '' },
  set: {
    Color: ({ sheet, format }, value, { book }) => {
      permit(book, sheet, 'allowFormatCells');
      format.fill = { color: colorOf(value) };
    },
  },
  call: {
    Clear: ({ sheet, format }, _, { book }) => {
      permit(book, sheet, 'allowFormatCells');
      format.fill = {};
    },
  },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const side = ({ sheet, format }: OfFormat, edge: Edge): Thing => ({
  kind: 'ConditionalRangeBorder',
  sheet,
  format,
  edge,
});

/** `Excel.ConditionalRangeBorderCollection` */
export const conditionalBordersClass: ClassOf<OfFormat> = {
  get: {
    Count: () => SIDES.length,
    Top: (thing) => side(thing, 'EdgeTop'),
    Bottom: (thing) => side(thing, 'EdgeBottom'),
    Left: (thing) => side(thing, 'EdgeLeft'),
    Right: (thing) => side(thing, 'EdgeRight'),
  },
  item: (thing, key) => side(thing, wordOf(key, ...SIDES)),
  items: (thing) => SIDES.map((edge) => side(thing, edge)),
};

const setBorder =
  (name: 'style' | 'color', read: (value: unknown) => string) =>
  ({ sheet, format, edge }: OfFormat & { readonly edge: Edge }, value: unknown, { book }: Desk) => {
    permit(book, sheet, 'allowFormatCells');
    format.borders = {
      ...format.borders,
      [edge]: { style: 'None', color: '#000000', ...format.borders[edge], [name]: read(value) },
    };
  };

/** `Excel.ConditionalRangeBorder` */
export const conditionalBorderClass: ClassOf<OfFormat & { readonly edge: Edge }> = {
  get: {
    SideIndex: ({ edge }) => edge,
    Style: ({ format, edge }) => format.borders[edge]?.style ?? 'None',
    Color: ({ format, edge }) => format.borders[edge]?.color ?? '',
  },
  set: {
    Style: setBorder('style', (value) =>
      wordOf(value, 'None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'),
    ),
    Color: setBorder('color', colorOf),
  },
};
