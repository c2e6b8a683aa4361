import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { listenTo } from '../browser/listenTo.js';

/**
 * The value as it was when the mouse was pressed in an element, until the click is done: what is drawn of it
 * must not move from under the mouse, or the click goes elsewhere.
 */
export function useSteady<Value>(value: Value, element: RefObject<HTMLElement | null>): Value {
  const latest = useRef(value);
  const kept = useRef(value);
  const isPressed = useRef(false);
  const [, draw] = useState(0);
  latest.current = value;
  if (!isPressed.current) kept.current = value;
  useEffect(() => {
    const press = ({ target, button }: MouseEvent) => {
      isPressed.current = button === 0 && element.current?.contains(target as Node) === true;
    };
    const free = ({ type, target }: Event) => {
      // Let go where it was pressed, a click follows.
      if (type !== 'mouseup' || !element.current?.contains(target as Node)) isPressed.current = false;
    };
    const show = ({ target }: Event) => {
      // A box that is being ticked is drawn once it has changed.
      if (isPressed.current || target instanceof HTMLInputElement) return;
      if (latest.current !== kept.current) draw((count) => count + 1);
    };
    const ends = ['mouseup', 'click', 'dragend', 'keydown'] as const;
    const stops = [
      listenTo(window, 'mousedown', press, true),
      ...ends.flatMap((end) => [listenTo(window, end, free, true), listenTo(window, end, show)]),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [element]);
  return kept.current;
}
