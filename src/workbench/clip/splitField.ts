import type { PageSheet } from '../../hosts/page/pageSheet.js';
import { spacedFigures } from '../../index.js';
import { isLabelOnAny } from './labelsOn.js';

/** A label of more characters is none. */
const LONGEST_LABEL = 60;

/** The label of a sheet and what a line states for it: `联系电话：0527`; undefined for any other line. */
export function splitField(line: string, sheets: readonly PageSheet[]): readonly string[] | undefined {
  const at = line.slice(0, LONGEST_LABEL).search(/[:：]/);
  const [label, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  return at > 0 && value !== '' && isLabelOnAny(label, sheets) ? [label, value] : undefined;
}

/** A text that a figure ends without a space between. */
const RUN_UP = /^([^]*[^\d,，.．])(\d[\d,，.．]*)$/;

/** The label of a sheet and the figures after it, which spaces part; undefined for any other line. */
export function splitFigures(line: string, sheets: readonly PageSheet[]): readonly string[] | undefined {
  const spaced = spacedFigures(line);
  const [, before, figure] = RUN_UP.exec(spaced.text) ?? [];
  const isRunUp = before !== undefined && figure !== undefined && isLabelOnAny(before, sheets);
  const { text, figures } = isRunUp ? { text: before, figures: [figure, ...spaced.figures] } : spaced;
  return figures.length > 0 && isLabelOnAny(text, sheets) ? [text, ...figures] : undefined;
}
