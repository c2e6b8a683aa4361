const FOCUSABLE = 'button, summary, input, select, textarea, [tabindex="0"]';

/**
 * Moves the focus to the nearest control when the focused one is taken away, so that a keyboard user does not
 * start again at the top of the page.
 */
export function keepFocus(pane: HTMLElement): void {
  let focused: HTMLElement | undefined;
  let around: readonly HTMLElement[] = [];
  pane.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    focused = target;
    around = ancestorsOf(target, pane);
  });
  const follow = () => {
    if (!focused || isThere(focused, pane) || isFocusElsewhere(focused)) return;
    focused = undefined;
    nearestControl(around, pane)?.focus();
  };
  new MutationObserver(follow).observe(pane, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['open'],
  });
}

/** True where the focus has gone to another element than the page itself. */
function isFocusElsewhere(element: HTMLElement): boolean {
  const { activeElement, body } = element.ownerDocument;
  return activeElement !== null && activeElement !== body && activeElement !== element;
}

/** The first control within the innermost of these elements that has one and is still in the pane. */
function nearestControl(around: readonly HTMLElement[], pane: HTMLElement): HTMLElement | undefined {
  return around
    .filter((each) => pane.contains(each))
    .flatMap((each) => [...each.querySelectorAll<HTMLElement>(FOCUSABLE)])
    .find((each) => isThere(each, pane));
}

/** What an element stands in, from the inside out, up to the pane itself. */
function ancestorsOf(element: HTMLElement, pane: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentElement;
  return element === pane || !parent ? [] : [parent, ...ancestorsOf(parent, pane)];
}

/** False for an element that was taken away or stands in closed details. */
function isThere(element: HTMLElement, pane: HTMLElement): boolean {
  const folded = element.closest('details:not([open])');
  return (
    pane.contains(element) &&
    (folded === null || (element.tagName === 'SUMMARY' && element.parentElement === folded))
  );
}
