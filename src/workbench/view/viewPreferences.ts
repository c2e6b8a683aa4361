/** How the page shows its sheets, kept from one opening to the next. */
export interface ViewPreferences {
  /** Per cent. */
  readonly zoom: number;
  /** True where the pane is folded away; undefined before the user chose. */
  readonly isFolded: boolean | undefined;
}

/** The name under which the browser keeps them. */
const STORED_AS = 'xxgk-report-view';

/** The sizes in which sheets can be shown, in per cent. */
export const ZOOMS: readonly number[] = [50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200];

const USUAL: ViewPreferences = { zoom: 100, isFolded: undefined };

/** The preferences kept last; the usual ones where the browser keeps nothing. */
export function loadView(): ViewPreferences {
  try {
    return readView(JSON.parse(localStorage.getItem(STORED_AS) ?? 'null'));
  } catch {
    return USUAL;
  }
}

/** Preferences from a stored value; what is of the wrong type is left out. */
export function readView(stored: unknown): ViewPreferences {
  const { zoom, isFolded } = (stored ?? {}) as Partial<Record<keyof ViewPreferences, unknown>>;
  return {
    zoom: ZOOMS.find((each) => each === zoom) ?? USUAL.zoom,
    isFolded: typeof isFolded === 'boolean' ? isFolded : USUAL.isFolded,
  };
}

/** Keeps preferences. Where the browser keeps nothing, they hold until the page is closed. */
export function saveView(preferences: ViewPreferences): void {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(preferences));
  } catch {
    // Preferences are a convenience: the page works without them.
  }
}

/** The next larger or smaller size; the same at the ends. */
export function nextZoom(zoom: number, isLarger: boolean): number {
  const at = ZOOMS.indexOf(zoom) + (isLarger ? 1 : -1);
  return ZOOMS[at] ?? zoom;
}
