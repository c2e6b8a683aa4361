import type { MarginText, PageRead } from '../pieces/pieces.js';

/** What a document says that is not on its page, and its pictures. */
interface UnshownTexts {
  readonly hidden: readonly string[];
  readonly pictures?: number;
  readonly beside?: readonly string[];
  readonly margins?: readonly MarginText[];
}

/** A page with what its document says besides, where there is any. */
export function withUnshown(
  page: PageRead,
  { hidden, pictures = 0, beside = [], margins = [] }: UnshownTexts,
): PageRead {
  return {
    ...page,
    ...(hidden.length > 0 ? { invisible: [...(page.invisible ?? []), ...hidden] } : {}),
    ...(pictures > 0 ? { pictures } : {}),
    ...(beside.length > 0 ? { beside } : {}),
    ...(margins.length > 0 ? { margins } : {}),
  };
}
