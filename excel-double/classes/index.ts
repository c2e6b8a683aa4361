import type { ClassOf } from '../objects.js';
import { rangeBorderClass, rangeBordersClass } from './borders.js';
import {
  conditionalFormatClass,
  conditionalFormatsClass,
  customFormatClass,
  formatRuleClass,
} from './conditional.js';
import {
  conditionalBorderClass,
  conditionalBordersClass,
  conditionalFillClass,
  conditionalFontClass,
  conditionalLookClass,
} from './conditionalLooks.js';
import { freezePanesClass } from './freezePanes.js';
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from './looks.js';
import { namedItemClass, namesClass } from './names.js';
import { pageLayoutClass } from './page.js';
import { workbookProtectionClass, worksheetProtectionClass } from './protection.js';
import { rangeClass } from './range.js';
import { rangeAreasClass, rangeCollectionClass } from './rangeAreas.js';
import { shapeClass, shapesClass, textFrameClass, textRangeClass } from './shapes.js';
import { dataValidationClass } from './validation.js';
import { applicationClass, workbookClass, worksheetsClass } from './workbook.js';
import { worksheetClass } from './worksheet.js';

/** The classes of Office.js that the double models. */
export const classes = {
  Workbook: workbookClass,
  Application: applicationClass,
  WorksheetCollection: worksheetsClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  WorksheetFreezePanes: freezePanesClass,
  PageLayout: pageLayoutClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFormat: rangeFormatClass,
  RangeFont: rangeFontClass,
  RangeFill: rangeFillClass,
  RangeBorderCollection: rangeBordersClass,
  RangeBorder: rangeBorderClass,
  FormatProtection: formatProtectionClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditionalFormatsClass,
  ConditionalFormat: conditionalFormatClass,
  CustomConditionalFormat: customFormatClass,
  ConditionalFormatRule: formatRuleClass,
  ConditionalRangeFormat: conditionalLookClass,
  ConditionalRangeFont: conditionalFontClass,
  ConditionalRangeFill: conditionalFillClass,
  ConditionalRangeBorderCollection: conditionalBordersClass,
  ConditionalRangeBorder: conditionalBorderClass,
  NamedItemCollection: namesClass,
  NamedItem: namedItemClass,
  ShapeCollection: shapesClass,
  Shape: shapeClass,
  TextFrame: textFrameClass,
  TextRange: textRangeClass,
} satisfies Record<string, ClassOf<never>>;
