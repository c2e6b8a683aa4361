import { useEffect, useState } from 'preact/hooks';

/**
 * The current value of something that tells of its changes; the component is drawn again after each change.
 * `read` and `subscribe` must stay the same functions from one drawing to the next.
 */
export function useSubscription<Value>(
  read: () => Value,
  subscribe: (changed: () => void) => () => void,
): Value {
  const [value, setValue] = useState(read);
  useEffect(() => {
    // It may have changed between the first drawing and this effect.
    setValue(read());
    return subscribe(() => setValue(read()));
  }, [read, subscribe]);
  return value;
}
