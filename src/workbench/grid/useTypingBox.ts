import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { PageHost, TypingBox } from '../../hosts/page/pageHost.js';

/**
 * Tells the host while something is being typed in the grid, so that it is taken in and kept. `box` is asked
 * as it was drawn last. The function returned is called with whether something is being typed.
 */
export function useTypingBox(host: PageHost, box: TypingBox): (isTyping: boolean) => void {
  const latest = useRef(box);
  latest.current = box;
  const remove = useRef<() => void>(undefined);
  const tell = useCallback(
    (isTyping: boolean) => {
      if (isTyping)
        remove.current ??= host.addBox({
          take: () => latest.current.take(),
          typing: () => latest.current.typing(),
        });
      else {
        remove.current?.();
        remove.current = undefined;
      }
    },
    [host],
  );
  useEffect(() => () => tell(false), [tell]);
  return tell;
}
