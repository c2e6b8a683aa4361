import type { MarkLook } from '../../../core/draw/markLooks.js';
import { SIGNATURE } from '../../marking/signature.js';

const LINES = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Gives a conditional format our signature and the look of a mark. */
export function dressMark(
  { rule, format: { fill, font, borders } }: Excel.CustomConditionalFormat,
  { color, fill: shade, type, line }: MarkLook,
): void {
  rule.formula = `=${SIGNATURE}`;
  fill.color = `#${shade}`;
  font.color = `#${color}`;
  if (type === 'underline') font.underline = 'Single';
  else if (type !== 'plain') font[type] = true;
  for (const side of SIDES) {
    const border = borders[side];
    border.style = LINES[line];
    border.color = `#${color}`;
  }
}
