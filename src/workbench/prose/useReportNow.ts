import { useEffect, useState } from 'preact/hooks';
import type { PageBook, PageHost } from '../../hosts/page/pageHost.js';
import { readSheets, type Report } from '../../index.js';

/** Milliseconds after an edit before the sheets are read. */
const PAUSE = 300;

/** The report on the sheets, a moment after the last edit; undefined where there is none. */
export function useReportNow(host: PageHost, { sheets }: Pick<PageBook, 'sheets'>): Report | undefined {
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(
      () => void readNow(host).then((read) => isWanted && setReport(read)),
      report ? PAUSE : 0,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [host, sheets]);
  return report;
}

async function readNow(host: PageHost): Promise<Report | undefined> {
  try {
    return readSheets(await host.read()).report;
  } catch {
    // What the sheets lack is told by the check.
    return undefined;
  }
}
