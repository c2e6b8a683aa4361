import { useState } from 'preact/hooks';
import { isSameBody } from '../../core/report/sameBody.js';
import type { Report } from '../../index.js';
import { readFile } from './readFile.js';
import { useReading } from './useReading.js';

/** Last year's report, as it is chosen for a new one. */
interface LastReport {
  readonly report: Report | undefined;
  /** The name of the file that it was read from; empty where there is none. */
  readonly name: string;
  readonly choose: (file: File | undefined) => Promise<void>;
  /** The action, which waits for a file that is being read. */
  readonly whenRead: (action: () => Promise<void>) => () => Promise<void>;
  /** True where a body of this name has another one in last year's report. */
  readonly isOther: (org: string) => boolean;
}

/** Reads last year's report where one is chosen; `tryTo` tells why it could not be read. */
export function useLastReport(
  tryTo: (action: () => Promise<void>) => Promise<void>,
  onRead: (report: Report) => void,
): LastReport {
  const [last, setLast] = useState<{ readonly name: string; readonly report: Report }>();
  const { begin, end, whenRead } = useReading();
  const choose = async (file: File | undefined) => {
    begin();
    let isRead = false;
    await tryTo(async () => {
      setLast(undefined);
      if (file) {
        const { report } = (await readFile(file)).read;
        setLast({ name: file.name, report });
        onRead(report);
      }
      isRead = true;
    });
    end(isRead);
  };
  const isOther = (org: string) => {
    const names = [org.trim(), last?.report.org ?? ''] as const;
    return !names.includes('') && !isSameBody(...names);
  };
  return { report: last?.report, name: last?.name ?? '', choose, whenRead, isOther };
}
