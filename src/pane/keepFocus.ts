const FOCUSABLE = 'button, summary, input, select, textarea, [tabindex="0"]';

/**
 * Moves the focus to what is nearest when the thing that has it is taken away, so that a keyboard does not
 * start again from the top of the page.
 */
export function keepFocus(pane: HTMLElement): void {
  let [had, around]: [HTMLElement | undefined, readonly HTMLElement[]] = [undefined, []];
  pane.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) [had, around] = [target, ancestorsOf(target, pane)];
  });
  const follow = () => {
    const { activeElement, body } = pane.ownerDocument;
    if (
      !had ||
      isThere(had, pane) ||
      (activeElement !== body && activeElement !== had && activeElement !== null)
    )
      return;
    const places = around.filter((each) => pane.contains(each));
    had = undefined;
    places
      .flatMap((each) => [...each.querySelectorAll<HTMLElement>(FOCUSABLE)])
      .find((each) => isThere(each, pane))
      ?.focus();
  };
  new MutationObserver(follow).observe(pane, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['open'],
  });
}

/** What an element stands in, from the inside out, up to the pane itself. */
function ancestorsOf(element: HTMLElement, pane: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentElement;
  return element === pane || !parent ? [] : [parent, ...ancestorsOf(parent, pane)];
}

/** False for what was taken away or is folded in. */
function isThere(element: HTMLElement, pane: HTMLElement): boolean {
  const folded = element.closest('details:not([open])');
  return (
    pane.contains(element) &&
    (folded === null || (element.tagName === 'SUMMARY' && element.parentElement === folded))
  );
}
