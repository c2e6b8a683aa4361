/** True where Office shows itself dark; undefined where it does not say. */
function isOfficeDark(): boolean | undefined {
  const color = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const [, red = '', green = '', blue = ''] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '') ?? [];
  if (red === '') return undefined;
  return [red, green, blue].reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128;
}

/**
 * Keeps the page light or dark as Office is, or else as the system is; `data-theme` on the root element says
 * which.
 */
export function followTheme(page: Document): void {
  const system = page.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    page.documentElement.dataset['theme'] = (isOfficeDark() ?? system?.matches) ? 'dark' : 'light';
  };
  system?.addEventListener?.('change', apply);
  apply();
}
