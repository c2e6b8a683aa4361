/** What the look of an element says of the text in it. */
export interface PageStyle {
  readonly isHidden?: boolean;
  readonly isStruck?: boolean;
  /** Superscript or subscript. */
  readonly isRaised?: boolean;
  /**
   * True for text of no size, false for text of some size; left out where the size is that of its
   * surroundings.
   */
  readonly isTiny?: boolean;
}

/** The styles of the classes of a page by their names. */
export type ClassStyles = ReadonlyMap<string, PageStyle>;

/** Characters of declarations that are looked at in one style. */
const LONGEST_STYLE = 2000;

const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0*)?\s*(?:!|;|$))/i;
const STRUCK =
  /(?:^|;)\s*(?:text-decoration(?:-line)?\s*:[^;]*line-through|text-line-through\s*:\s*(?!none))/i;
/** Raised by a word or by a length that is not zero. */
const RAISED =
  /(?:^|;)\s*(?:(?:vertical-align|baseline-shift)\s*:\s*(?:super|sub)\b|(?:vertical-align|mso-text-raise)\s*:\s*[-+]?(?!0*(?:\.0*)?[a-z%;\s])[\d.])/i;
const SIZE = /(?:^|;)\s*font-size\s*:\s*(0(?:\.0*)?(?:[a-z]{2,4}|%)?\s*(?:!|;|$))?/i;
const NARROW = /(?:^|;)\s*(?:width|height)\s*:\s*0(?:\.0*)?(?:px|pt|em|%)?\s*(?:!|;|$)/i;

/** What the declarations of a `style` attribute or of a class say. */
export function readStyle(declarations: string): PageStyle {
  const style = declarations.slice(0, LONGEST_STYLE).replace(/\/\*[^*]*\*\//g, '');
  const size = SIZE.exec(style);
  return {
    ...(HIDDEN.test(style) ? { isHidden: true } : {}),
    ...(STRUCK.test(style) ? { isStruck: true } : {}),
    ...(RAISED.test(style) ? { isRaised: true } : {}),
    ...(size ? { isTiny: size[1] !== undefined } : {}),
  };
}

/** True where an element has no width or no height by its style: so programs hide rows and columns. */
export function isNarrow(declarations: string): boolean {
  return NARROW.test(declarations.slice(0, LONGEST_STYLE));
}

/** The styles of single classes in a style sheet; all other selectors are passed over. */
export function readClasses(css: string): ClassStyles {
  const styles = new Map<string, PageStyle>();
  for (const rule of css.split('}')) {
    const at = rule.lastIndexOf('{');
    if (at < 0) continue;
    const style = readStyle(rule.slice(at + 1));
    if (Object.keys(style).length === 0) continue;
    for (const name of classesIn(rule.slice(0, at))) styles.set(name, { ...styles.get(name), ...style });
  }
  return styles;
}

/** The classes that stand alone in the selectors before a rule: `.a, td.b` gives both. */
function classesIn(selectors: string): readonly string[] {
  return selectors
    .split(',')
    .flatMap(
      (each) =>
        /^(?:[\s\S]*(?:-->|<!--|\*\/|\{))?\s*[a-z]*\.([\w-]{1,80})\s*$/i.exec(each.slice(-200))?.[1] ?? [],
    );
}
