import { MARK_LEVELS, type MarkLevel, type MarkLook, MARKS } from '../../../core/draw/markLooks.js';
import { placeStyles } from '../parts/styles.js';
import { renderBorders } from './renderBorders.js';

/** The index of the differential style of each level. */
export type LevelStyles = Readonly<Record<MarkLevel, number>>;

const TYPES = { bold: '<b/>', italic: '<i/>', underline: '<u/>', plain: '' } as const;

/** Adds the looks of marks to a styles part; done twice it adds nothing more. */
export function addLevelStyles(styles: string): { readonly xml: string; readonly levels: LevelStyles } {
  const looks = MARK_LEVELS.map((level) => renderLook(MARKS[level]));
  const { xml, at } = placeStyles(styles, 'dxfs', looks);
  const levels = Object.fromEntries(MARK_LEVELS.map((level, index) => [level, at[index] ?? 0]));
  return { xml, levels: levels as LevelStyles };
}

function renderLook({ color, fill, type, line }: MarkLook): string {
  const font = `<font>${TYPES[type]}<color rgb="FF${color}"/></font>`;
  return `<dxf>${font}${renderFill(`FF${fill}`)}${renderBorders(line, `FF${color}`)}</dxf>`;
}

/** Both colours, since programs differ in which of them they paint a differential fill with. */
function renderFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/></patternFill></fill>`;
}
