import type { XmlEvents } from './scanXml.js';
import { copyOfTag } from './startTag.js';

/** What the scan of a piece of XML told, kept to be told again. */
export interface RecordedScan {
  /** Where in a part the scan began. */
  readonly from: string;
  /** Tells each event, in their order. */
  readonly events: readonly ((events: XmlEvents) => void)[];
  /** The names of the elements that were open after it, and what it left unread. */
  readonly path: readonly string[];
  readonly rest: string;
}

/** Hands on what a scan tells, and keeps it. */
interface ScanRecorder {
  readonly events: XmlEvents;
  /** What was told; undefined where something was read ahead, which no event tells. */
  readonly recorded: () => RecordedScan['events'] | undefined;
}

/** A recorder of a scan whose events go to those given. */
export function recordScan(events: XmlEvents): ScanRecorder {
  const recorded: ((events: XmlEvents) => void)[] = [];
  const { readAhead } = events;
  let isWhole = true;
  return {
    recorded: () => (isWhole ? recorded : undefined),
    events: {
      ...events,
      open: (tag) => {
        const copy = copyOfTag(tag);
        recorded.push(({ open }) => open(copy));
        events.open(tag);
      },
      text: (text) => {
        recorded.push((others) => others.text(text));
        events.text(text);
      },
      close: (name) => {
        recorded.push(({ close }) => close(name));
        events.close(name);
      },
      ...(readAhead && {
        readAhead: (text, at) => {
          const end = readAhead(text, at);
          if (end > at) isWhole = false;
          return end;
        },
      }),
    },
  };
}
