import { useEffect, useRef, useState } from 'preact/hooks';

/** Reading of a file, and what was asked for meanwhile. */
interface ReadingNow {
  readonly begin: () => void;
  /** Ends it; what was asked for is dropped where the file could not be read. */
  readonly end: (isRead: boolean) => void;
  /** The action, which waits for a file that is being read, and then has what was read. */
  readonly whenRead: (action: () => Promise<void>) => () => Promise<void>;
}

/** Keeps whether a file is being read: an action that is asked for before it was read comes after. */
export function useReading(): ReadingNow {
  const count = useRef(0);
  const waiting = useRef<() => Promise<void>>(undefined);
  const [isAsked, setAsked] = useState(false);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    if (!isAsked || count.current > 0) return;
    setAsked(false);
    void waiting.current?.();
  }, [isAsked, reads]);
  return {
    begin: () => {
      count.current += 1;
    },
    end: (isRead) => {
      count.current -= 1;
      if (!isRead) setAsked(false);
      setReads((now) => now + 1);
    },
    whenRead: (action) => {
      waiting.current = action;
      return async () => (count.current > 0 ? setAsked(true) : action());
    },
  };
}
