import { setMarkColors } from './markColors.js';

/** The sum of red, green and blue below which a background counts as dark: half of white. */
const DARK_BELOW = 3 * 128;

/**
 * Keeps the page light or dark as Office is, or as the system is where Office does not say: `data-theme` on
 * the root element, and the colours of the marks.
 */
export function followTheme({ documentElement, defaultView }: Document): void {
  const system = defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const isDark = isOfficeDark() ?? system?.matches ?? false;
    documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    setMarkColors(documentElement, isDark);
  };
  system?.addEventListener?.('change', apply);
  apply();
}

/** True where Office has a dark background; undefined where it does not say. */
function isOfficeDark(): boolean | undefined {
  const color = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  return color === undefined ? undefined : isDarkColor(color);
}

/** True for a dark colour, `#1f1f1f`; undefined where the text is no colour. */
export function isDarkColor(color: string): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)?.slice(1);
  return parts && parts.reduce((sum, part) => sum + parseInt(part, 16), 0) < DARK_BELOW;
}
