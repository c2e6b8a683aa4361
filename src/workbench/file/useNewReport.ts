import { useEffect, useState } from 'preact/hooks';
import {
  editionOfYear,
  editions,
  lastingContact,
  newWorkbook,
  type Edition,
  type NewWorkbook,
  type Report,
} from '../../index.js';
import { loadPreferences, savePreferences } from '../../pane/browser/preferences.js';
import { proposeYear } from '../../pane/work/inserting/proposeReport.js';
import { useEditionChoice, type EditionChoice } from '../../pane/views/useEditionChoice.js';
import { noticeOf } from './readFile.js';
import { tellLast } from './tellLast.js';
import { useLastReport } from './useLastReport.js';

/** What the dialog for a new report answers. */
export interface NewReportProps {
  /** Last year's report, where it was chosen before the dialog was opened. */
  readonly lastFile?: File;
  readonly onCancel: () => void;
  readonly onStart: (workbook: NewWorkbook) => void;
  readonly onSample: () => void;
}

/** What is known of the cover: the body, and the other fields by their code. */
interface Cover {
  readonly org: string;
  readonly contact: Report['contact'];
}

/** The form of that dialog. */
export interface NewReportForm extends Cover {
  readonly setOrg: (org: string) => void;
  readonly setContact: (code: string, text: string) => void;
  readonly choice: EditionChoice;
  /** What was read of last year's report; undefined where there is none. */
  readonly lastTold: readonly string[] | undefined;
  /** Reads last year's report, and fills in what it says of the cover. */
  readonly chooseLast: (file: File | undefined) => Promise<void>;
  /** True where the body has another name than in last year's report, which the user has to confirm. */
  readonly isOther: boolean;
  readonly isRenamed: boolean;
  readonly setRenamed: (isRenamed: boolean) => void;
  /** Why no report could be started; empty where there is no reason. */
  readonly failure: string;
  /** Starts the report; where that fails, `failure` says why. */
  readonly start: () => Promise<void>;
}

/** Keeps what is filled in for a new report, from last year's or from last time, and starts it. */
export function useNewReport({ lastFile, onStart }: NewReportProps): NewReportForm {
  const [{ org, contact }, setCover] = useCover(lastFile === undefined);
  const { choice, proposeAfter } = useYear();
  const [failure, setFailure] = useState('');
  const [isRenamed, setRenamed] = useState(false);
  const tryTo = async (action: () => Promise<void>) => {
    setFailure('');
    await action().catch((error: unknown) => setFailure(noticeOf(error).text));
  };
  const last = useLastReport(tryTo, (report) => {
    setCover((now) => coverOf(report, now));
    proposeAfter(report.year);
  });
  const start = last.whenRead(async () => {
    if (!isYear(choice.year)) return setFailure('年度请填写四位数字，如 2025。');
    await tryTo(async () => {
      const workbook = startFrom({ org, contact }, choice, last.report, isRenamed);
      await rememberCover(workbook.report);
      onStart(workbook);
    });
  });
  useEffect(() => void last.choose(lastFile), [lastFile]);
  const cover = { org, contact, ...settersOf(setCover) };
  const renaming = { isOther: last.isOther(org), isRenamed, setRenamed };
  const lastTold = last.report && tellLast(last.name, last.report);
  return { ...cover, ...renaming, choice, lastTold, chooseLast: last.choose, failure, start };
}

function settersOf(
  setCover: (change: (now: Cover) => Cover) => void,
): Pick<NewReportForm, 'setOrg' | 'setContact'> {
  return {
    setOrg: (org) => setCover((now) => ({ ...now, org })),
    setContact: (code, text) => setCover((now) => ({ ...now, contact: { ...now.contact, [code]: text } })),
  };
}

/** The year and its edition: what the user typed, or else the year after last year's report, or this one. */
function useYear() {
  const choice = useEditionChoice(String(proposeYear(new Date())), editionFor);
  const [isTyped, setTyped] = useState(false);
  return {
    choice: {
      ...choice,
      setYear: (text: string) => {
        setTyped(true);
        choice.setYear(text);
      },
    },
    proposeAfter: (year: number | null) => {
      if (year !== null && !isTyped) choice.setYear(String(year + 1));
    },
  };
}

/** The cover as it is filled in; at first as it was last time, where that is wanted. */
function useCover(fromLastTime: boolean) {
  const [cover, setCover] = useState<Cover>({ org: '', contact: {} });
  useEffect(() => {
    if (!fromLastTime) return;
    void loadPreferences().then(({ org = '', contact = {} }) =>
      // What was typed meanwhile stays.
      setCover((now) => ({ org: now.org || org, contact: { ...contact, ...now.contact } })),
    );
  }, []);
  return [cover, setCover] as const;
}

/** What last year's report says of the cover; what it does not say stays. */
function coverOf({ edition, org, contact }: Report, now: Cover): Cover {
  return { org: org || now.org, contact: { ...now.contact, ...lastingContact(edition, contact) } };
}

/**
 * A new workbook with what the form says. Last year's report gives its figures only: a field of the cover
 * that was emptied in the form stays empty.
 */
function startFrom(
  { org, contact }: Cover,
  { year, chosen }: EditionChoice,
  last: Report | undefined,
  isRenamed: boolean,
): NewWorkbook {
  return newWorkbook({
    year: Number(year),
    org: org.trim(),
    contact,
    ...(chosen ? { edition: chosen } : {}),
    ...(last ? { last: { ...last, contact: {} }, isRenamed } : {}),
  });
}

async function rememberCover({ edition, org, contact }: Report): Promise<void> {
  await savePreferences({ org, contact: lastingContact(edition, contact) });
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
