import { permit } from '../guard.js';
import type { ClassOf, Context, FormatObject, ServerObject } from '../objects.js';
import type { Edge, Format } from '../state.js';
import { colorOf, textOf, truthOf, wordOf } from '../wireValues.js';

type OfFormat = Pick<FormatObject, 'sheet' | 'format'>;
type OfEdge = OfFormat & { readonly edge: Edge };

/** A setter that needs the permission to format cells. */
const setting =
  <T extends OfFormat>(change: (object: T, value: unknown) => void) =>
  (object: T, value: unknown, { book }: Context) => {
    permit(book, object.sheet, 'allowFormatCells');
    change(object, value);
  };

/** `Excel.ConditionalRangeFormat` */
export const conditionalLookClass: ClassOf<OfFormat> = {
  get: {
    NumberFormat: ({ format }) => format.numberFormat ?? '',
    Font: ({ sheet, format }) => ({ kind: 'ConditionalRangeFont', sheet, format }),
    Fill: ({ sheet, format }) => ({ kind: 'ConditionalRangeFill', sheet, format }),
    Borders: ({ sheet, format }) => ({ kind: 'ConditionalRangeBorderCollection', sheet, format }),
  },
  set: {
    NumberFormat: setting(({ format }, value) => {
      format.numberFormat = textOf(value);
    }),
  },
};

const setFont = (name: keyof Format['font'], read: (value: unknown) => unknown) =>
  setting(({ format }, value) => {
    format.font = { ...format.font, [name]: read(value) };
  });

/** `Excel.ConditionalRangeFont`: a property that the format does not set is null. */
export const conditionalFontClass: ClassOf<OfFormat> = {
  get: {
    Color: ({ format }) => format.font.color ?? null,
    Bold: ({ format }) => format.font.bold ?? null,
    Italic: ({ format }) => format.font.italic ?? null,
    Underline: ({ format }) => format.font.underline ?? null,
  },
  set: {
    Color: setFont('color', colorOf),
    Bold: setFont('bold', truthOf),
    Italic: setFont('italic', truthOf),
    Underline: setFont('underline', (value) => wordOf(value, 'None', 'Single', 'Double')),
  },
  call: {
    Clear: setting(({ format }) => {
      format.font = {};
    }),
  },
};

/** `Excel.ConditionalRangeFill` */
export const conditionalFillClass: ClassOf<OfFormat> = {
  get: { Color: ({ format }) => format.fill.color ?? '' },
  set: {
    Color: setting(({ format }, value) => {
      format.fill = { color: colorOf(value) };
    }),
  },
  call: {
    Clear: setting(({ format }) => {
      format.fill = {};
    }),
  },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

function edgeObject({ sheet, format }: OfFormat, edge: Edge): ServerObject {
  return { kind: 'ConditionalRangeBorder', sheet, format, edge };
}

/** `Excel.ConditionalRangeBorderCollection` */
export const conditionalBordersClass: ClassOf<OfFormat> = {
  get: {
    Count: () => EDGES.length,
    Top: (object) => edgeObject(object, 'EdgeTop'),
    Bottom: (object) => edgeObject(object, 'EdgeBottom'),
    Left: (object) => edgeObject(object, 'EdgeLeft'),
    Right: (object) => edgeObject(object, 'EdgeRight'),
  },
  item: (object, key) => edgeObject(object, wordOf(key, ...EDGES)),
  items: (object) => EDGES.map((edge) => edgeObject(object, edge)),
};

const setBorder = (name: 'style' | 'color', read: (value: unknown) => string) =>
  setting(({ format, edge }: OfEdge, value) => {
    const before = { style: 'None', color: '#000000', ...format.borders[edge] };
    format.borders = { ...format.borders, [edge]: { ...before, [name]: read(value) } };
  });

/** `Excel.ConditionalRangeBorder` */
export const conditionalBorderClass: ClassOf<OfEdge> = {
  get: {
    Style: ({ format, edge }) => format.borders[edge]?.style ?? 'None',
    Color: ({ format, edge }) => format.borders[edge]?.color ?? '',
  },
  set: {
    Style: setBorder('style', (value) => wordOf(value, ...STYLES)),
    Color: setBorder('color', colorOf),
  },
};
