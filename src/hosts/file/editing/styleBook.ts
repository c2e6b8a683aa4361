import { placeStyles } from '../parts/styles.js';
import type { CellFormat } from '../reading/readStyles.js';
import { attributeOf, setAttribute } from '../xml/attributes.js';
import { applyEdits, remove, withoutPrefix } from '../xml/edit.js';
import { childrenNamed, childrenOf, prefixOf, rootOf } from '../xml/elements.js';

/** The formats of cells of a workbook, and those derived from them. Each format is told by its index. */
export interface StyleBook {
  /** The same format with lines that wrap. */
  readonly wrapping: (style: string | undefined) => string | undefined;
  /** The same format without a strike, and for a number also without that of dates. */
  readonly plain: (style: string | undefined, isNumber: boolean) => string | undefined;
  /** The styles part as it is then. */
  readonly xml: () => string;
}

/** What is changed of a format: its number format, its font, its alignment. */
type FormatChange = (styles: string, format: string) => { readonly styles: string; readonly format: string };

/** Opens the styles of a workbook; `formats` is what its formats of cells mean. */
export function openStyles(styles: string, formats: readonly CellFormat[]): StyleBook {
  let xml = styles;
  const known = new Map<string, string>();
  const derive = (kind: string, style: string | undefined, change: FormatChange): string | undefined => {
    const from = style ?? '0';
    const key = `${kind} ${from}`;
    const format = known.has(key) ? undefined : formatAt(xml, Number(from));
    if (format !== undefined) {
      const changed = change(xml, format);
      const placed = placeStyles(changed.styles, 'cellXfs', [changed.format]);
      if (changed.format !== format) xml = placed.xml;
      known.set(key, changed.format === format ? from : String(placed.at[0]));
    }
    const found = known.get(key) ?? from;
    return found === from ? style : found;
  };
  return {
    wrapping: (style) => derive('wrap', style, (all, format) => ({ styles: all, format: wrapped(format) })),
    plain: (style, isNumber) => {
      const { isDate = false, isStruck = false } = formats[Number(style ?? '0')] ?? {};
      const dated = isNumber && isDate ? derive('number', style, withoutDate) : style;
      return isStruck ? derive('plain', dated, withoutStrike) : dated;
    },
    xml: () => xml,
  };
}

/** A format of cells as markup without prefixes. */
function formatAt(xml: string, index: number): string | undefined {
  return itemAt(xml, 'cellXfs', index);
}

function itemAt(xml: string, name: 'cellXfs' | 'fonts', index: number): string | undefined {
  const [list] = childrenNamed(xml, rootOf(xml), name);
  const item = list && childrenOf(xml, list)[index];
  return item && withoutPrefix(xml.slice(item.start, item.end), prefixOf(item));
}

function wrapped(format: string): string {
  const root = rootOf(format);
  const [alignment] = childrenNamed(format, root, 'alignment');
  const isApplied = setAttribute(format, root, 'applyAlignment', '1');
  if (alignment) {
    if (['1', 'true'].includes(attributeOf(format, alignment, 'wrapText') ?? '')) return format;
    return applyEdits(format, [isApplied, setAttribute(format, alignment, 'wrapText', '1')]);
  }
  const text = '<alignment vertical="top" wrapText="1"/>';
  const start = format.slice(0, root.openEnd).replace(/\s*\/?>$/, '');
  const content = format.slice(root.openEnd, root.closeStart);
  const whole = `${start}>${text}${content}</${root.name}>`;
  return applyEdits(whole, [setAttribute(whole, rootOf(whole), 'applyAlignment', '1')]);
}

const withoutDate: FormatChange = (styles, format) => ({
  styles,
  format: applyEdits(format, [setAttribute(format, rootOf(format), 'numFmtId', '0')]),
});

const withoutStrike: FormatChange = (styles, format) => {
  const root = rootOf(format);
  const font = itemAt(styles, 'fonts', Number(attributeOf(format, root, 'fontId') ?? 0));
  if (font === undefined) return { styles, format };
  const fontRoot = rootOf(font);
  const bare = applyEdits(
    font,
    [...childrenNamed(font, fontRoot, 'strike'), ...childrenNamed(font, fontRoot, 'vertAlign')].map(remove),
  );
  const placed = placeStyles(styles, 'fonts', [bare]);
  return {
    styles: placed.xml,
    format: applyEdits(format, [setAttribute(format, root, 'fontId', String(placed.at[0]))]),
  };
};
