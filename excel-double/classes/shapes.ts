import type { ClassOf, ShapeObject } from '../objects.js';
import { refusal, refuse } from '../refuse.js';
import type { SheetState } from '../state.js';

/** `Excel.ShapeCollection` */
export const shapesClass: ClassOf<{ readonly sheet: SheetState }> = {
  items: ({ sheet }) => sheet.shapes.map((shape) => ({ kind: 'Shape', sheet, shape })),
  call: {
    GetItem: ({ sheet }, [id]) => {
      const shape = sheet.shapes.find((each) => each.id === id) ?? refuse('ItemNotFound');
      return { kind: 'Shape', sheet, shape };
    },
  },
};

/** `Excel.Shape`: what shows no text has no frame for it. */
export const shapeClass: ClassOf<ShapeObject> = {
  identify: ({ shape: { id } }) => ({ Id: id }),
  get: {
    Id: ({ shape }) => shape.id,
    Type: ({ shape }) => shape.type,
    TextFrame: ({ sheet, shape }) => {
      if (shape.type !== 'GeometricShape') throw refusal('InvalidArgument');
      return { kind: 'TextFrame', sheet, shape };
    },
  },
};

/** `Excel.TextFrame` */
export const textFrameClass: ClassOf<ShapeObject> = {
  get: { TextRange: ({ sheet, shape }) => ({ kind: 'TextRange', sheet, shape }) },
};

/** `Excel.TextRange` */
export const textRangeClass: ClassOf<ShapeObject> = { get: { Text: ({ shape }) => shape.text } };
