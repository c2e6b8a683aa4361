import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What ends pressing the mouse; a drag by the browser ends without letting go. */
const ENDS = ['mouseup', 'dragend', 'keydown'] as const;

/**
 * Keeps the height of an element above the sheet while a mouse button is pressed: what it tells changes with
 * the selected cell, and the sheet must not move from under the mouse.
 */
export function useSteadyHeight<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useLayoutEffect(() => {
    const hold = () => setHeight(element.current, `${element.current?.offsetHeight}px`);
    const free = () => setHeight(element.current, '');
    window.addEventListener('mousedown', hold, true);
    for (const end of ENDS) window.addEventListener(end, free, true);
    return () => {
      window.removeEventListener('mousedown', hold, true);
      for (const end of ENDS) window.removeEventListener(end, free, true);
    };
  }, []);
  return element;
}

function setHeight(element: HTMLElement | null, height: string): void {
  if (element) element.style.height = height;
}
