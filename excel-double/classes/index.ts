import type { ClassOf } from '../things.js';
import {
  conditionalBorderClass,
  conditionalBordersClass,
  conditionalFillClass,
  conditionalFontClass,
  conditionalFormatClass,
  conditionalFormatsClass,
  conditionalLookClass,
  customFormatClass,
  formatRuleClass,
} from './conditional.js';
import {
  formatProtectionClass,
  rangeBorderClass,
  rangeBordersClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from './looks.js';
import { namedItemClass, namesClass } from './names.js';
import { pageLayoutClass } from './page.js';
import { rangeAreasClass, rangeClass, rangeCollectionClass } from './range.js';
import { dataValidationClass } from './validation.js';
import { applicationClass, workbookClass, workbookProtectionClass, worksheetsClass } from './workbook.js';
import { freezePanesClass, worksheetClass, worksheetProtectionClass } from './worksheet.js';

/** Every class of Office.js that the double knows; each takes things of its own kind only. */
export const classes = {
  Workbook: workbookClass,
  WorksheetCollection: worksheetsClass,
  WorkbookProtection: workbookProtectionClass,
  Application: applicationClass,
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
} satisfies Record<string, ClassOf<never>>;
