import { useState } from 'preact/hooks';
import { editionOfYear, editions, startReport, type Edition, type Report } from '../../index.js';
import { proposeYear } from '../../pane/work/proposeReport.js';
import { useEditionChoice, type EditionChoice } from '../../pane/views/useEditionChoice.js';
import { readFile, tellFailure } from './readFile.js';

/** What the dialog for a new report answers. */
export interface NewReportProps {
  readonly onCancel: () => void;
  readonly onStart: (report: Report) => void;
}

/** The form of that dialog. */
interface NewReportForm {
  readonly org: string;
  readonly setOrg: (org: string) => void;
  readonly choice: EditionChoice;
  readonly setLastFile: (file: File | undefined) => void;
  /** Why no report could be started; empty where there is no reason. */
  readonly failure: string;
  /** Starts the report; where that fails, `failure` says why. */
  readonly start: () => Promise<void>;
}

/** Keeps what is filled in for a new report, and starts it. */
export function useNewReport({ onStart }: NewReportProps): NewReportForm {
  const [org, setOrg] = useState('');
  const choice = useEditionChoice(String(proposeYear(new Date())), editionFor);
  const [lastFile, setLastFile] = useState<File>();
  const [failure, setFailure] = useState('');
  const start = async () => {
    if (!isYear(choice.year)) return setFailure('年度请填写四位数字，如 2025。');
    try {
      const last = lastFile ? (await readFile(lastFile)).read.report : undefined;
      const body = org.trim();
      onStart(
        startReport({
          edition: choice.edition,
          year: Number(choice.year),
          ...(body === '' ? {} : { org: body }),
          ...(last ? { last } : {}),
        }),
      );
    } catch (error) {
      setFailure(tellFailure(error).text);
    }
  };
  return { org, setOrg, choice, setLastFile, failure, start };
}

/** True for a year of the last or this century, spaces around it aside. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text.trim());
}

/** The edition that applies to a year, or else the latest. */
function editionFor(year: string): Edition {
  const applies = isYear(year) ? editionOfYear(editions, Number(year)) : undefined;
  return applies ?? (editions.at(-1) as Edition);
}
