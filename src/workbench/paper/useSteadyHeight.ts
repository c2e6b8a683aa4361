import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { listenTo } from '../../pane/browser/listenTo.js';

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
    const stops = [
      listenTo(window, 'mousedown', hold, true),
      ...ENDS.map((end) => listenTo(window, end, free, true)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return element;
}

function setHeight(element: HTMLElement | null, height: string): void {
  if (element) element.style.height = height;
}
