/** The events of a page, by type. */
type EventMap = WindowEventMap & DocumentEventMap;

/** Calls a function with each event of a type until the function that is returned is called. */
export function listenTo<Type extends keyof EventMap>(
  target: EventTarget,
  type: Type,
  hear: (event: EventMap[Type]) => void,
  inCapture = false,
): () => void {
  const listener = hear as EventListener;
  target.addEventListener(type, listener, inCapture);
  return () => target.removeEventListener(type, listener, inCapture);
}
