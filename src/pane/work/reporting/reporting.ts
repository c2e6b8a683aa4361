import { lastingContact } from '../../../core/book/startReport.js';
import { readSheets, type Export, type Report } from '../../../index.js';
import type { Checking } from '../checking/checking.js';
import { reportFileName } from './fileNames.js';
import { parts } from '../state/parts.js';
import type { Preview } from '../state/state.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';
import { sealOfPreview } from './sealOfPreview.js';
import { titleOf } from './titleOf.js';
import { unexplained } from '../reasons/unexplained.js';
import { withoutReport } from '../state/withoutReport.js';
import type { Words } from '../../words/zh.js';
import { actWords } from '../../words/acts.js';

/** What is done with the finished report. */
export type Reporting = Pick<Work, 'report' | 'reportAnyway' | 'setNotes' | 'setSeal' | 'copy' | 'download'>;

/** 生成报告: asks for missing reasons, shows the finished report, copies it and downloads it. */
export function openReporting(store: PaneStore, checking: Checking): Reporting {
  const { state, set, run } = store;
  /** Runs an action on the report in view, where there is one that the workbook still says. */
  const runOnPreview = async (action: (preview: Preview) => Promise<void>) =>
    run(async () => {
      const { preview } = state();
      if (preview && (await isPresent(store, preview))) await action(preview);
    });
  return {
    report: async (isDraft) => run(async () => makeReport(store, checking, isDraft, false)),
    reportAnyway: async () => run(async () => makeReport(store, checking, false, true)),
    setNotes: async (withNotes) => {
      const { preview } = state();
      if (!preview) return;
      const blocks = await blocksFor({ ...preview, withNotes });
      // Another report may be in view by now.
      if (state().preview === preview) set({ preview: { ...preview, ...blocks } });
    },
    setSeal: async (withSeal) => {
      const { preview } = state();
      if (preview) set({ preview: { ...preview, withSeal } });
    },
    copy: async () => runOnPreview(async (preview) => copyReport(store, preview)),
    download: async (format) => runOnPreview(async (preview) => downloadReport(store, preview, format)),
  };
}

/** True where the workbook says what the report in view says; where it does not, that is told. */
async function isPresent({ surroundings, set, tell }: PaneStore, preview: Preview): Promise<boolean> {
  const { report } = readSheets(await surroundings.host.read());
  if (contentOf(report) === contentOf(preview.report)) return true;
  set({ preview: { ...preview, isOld: true } });
  tell('bad', actWords.notExported);
  return false;
}

function contentOf({ edition, ...report }: Report): string {
  return JSON.stringify([edition.id, report]);
}

/** Loads what publishes a report; a load that failed is tried again. */
async function loadPublishing() {
  return parts.publishing.load();
}

async function makeReport(
  store: PaneStore,
  { readAndCheck }: Checking,
  isDraft: boolean,
  isAnyway: boolean,
): Promise<void> {
  const { set } = store;
  set((now) => ({ ...withoutReport(now), isAsked: true }));
  const checked = await readAndCheck();
  const errors = checked.result.findings.filter(({ level }) => level === 'error');
  if (errors.length > 0 && !isDraft) return set({ refused: errors });
  if (!isDraft && !isAnyway && unexplained(checked).length > 0) return set({ isAsking: true });
  const { report } = checked.read;
  const { findings } = checked.result;
  set({
    preview: { report, findings, isDraft, ...(await blocksFor({ report, isDraft, withNotes: false })) },
  });
  if (!isDraft) rememberBody(store, report);
}

async function blocksFor({
  report,
  isDraft,
  withNotes,
}: Pick<Preview, 'report' | 'isDraft' | 'withNotes'>): Promise<
  Pick<Preview, 'withNotes' | 'blocks' | 'formats'>
> {
  const { formats, previewReport } = await loadPublishing();
  return { withNotes, blocks: previewReport(report, isDraft, withNotes), formats };
}

/** Keeps the cover for next time, where it is the first or the same body's as last time. */
function rememberBody({ state, prefer }: PaneStore, { edition, org, contact }: Preview['report']): void {
  const last = state().preferences.org;
  if (org !== '' && (last === '' || last === org)) prefer({ org, contact: lastingContact(edition, contact) });
}

async function copyReport(
  { surroundings, set, tell }: PaneStore,
  { report, isDraft, withNotes }: Preview,
): Promise<void> {
  const { renderClip } = await loadPublishing();
  const clip = renderClip(report, isDraft, withNotes);
  if (await surroundings.copy(clip)) tell('good', actWords.copied);
  else set({ clip: clip.text, notice: { tone: 'plain', text: actWords.copyByHand } });
}

const JSON_TYPE = 'application/json';

/** Offers a file, and that of its seal; where the pane cannot save one, shows its text to be copied. */
async function downloadReport(
  { surroundings, words, set, tell }: PaneStore,
  preview: Preview,
  format: Export,
): Promise<void> {
  const { report, isDraft, withNotes } = preview;
  const name = nameOf(preview, words) + format.extension;
  const { renderClip, renderReport } = await loadPublishing();
  const seal = await sealOfPreview(preview, surroundings.today());
  const content = await renderReport(report, format, isDraft, withNotes, undefined, seal?.seal);
  if (surroundings.download(name, format.type, content)) {
    if (seal) surroundings.download(`${nameOf(preview, words)}.核验单.json`, JSON_TYPE, seal.json);
    set(({ clip: _, ...now }) => now);
    return tell('plain', actWords.downloaded(name));
  }
  const isText = typeof content === 'string';
  const text = isText ? content : renderClip(report, isDraft, withNotes).text;
  const why = isText ? actWords.notDownloaded(name) : actWords.noFiles(format.title);
  set({ clip: text, notice: { tone: 'plain', text: why } });
}

function nameOf({ blocks, isDraft }: Preview, words: Words): string {
  const name = reportFileName(titleOf(blocks) ?? words.title);
  return isDraft ? `${name}（${words.draft}）` : name;
}
