import type { Export } from '../../index.js';
import type { Checking } from './checking.js';
import { reportFileName } from './fileNames.js';
import type { Preview, Work } from './state.js';
import type { PaneStore } from './store.js';
import type { Words } from '../words/zh.js';

type Reporting = Pick<Work, 'report' | 'closeReport' | 'copy' | 'download'>;

/** 生成报告: shows the finished report, copies it and downloads it. */
export function openReporting(store: PaneStore, checking: Checking): Reporting {
  const { state, set, run } = store;
  /** Runs an action on the report in view, where there is one. */
  const runOnPreview = async (action: (preview: Preview) => Promise<void>) =>
    run(async () => {
      const { preview } = state();
      if (preview) await action(preview);
    });
  return {
    report: async (isDraft) => run(async () => showReport(store, checking, isDraft)),
    closeReport: () => set(({ refused: _, preview: __, clip: ___, notice: ____, ...now }) => now),
    copy: async () => runOnPreview(async (preview) => copyReport(store, preview)),
    download: async (format) => runOnPreview(async (preview) => downloadReport(store, preview, format)),
  };
}

/** Loads what publishes a report; a load that failed is tried again. */
async function loadPublishing() {
  return import('../../publishing.js');
}

async function showReport({ set }: PaneStore, { readAndCheck }: Checking, isDraft: boolean): Promise<void> {
  set(({ refused: _, preview: __, clip: ___, ...now }) => now);
  const { read, result } = await readAndCheck();
  const errors = result.findings.filter(({ level }) => level === 'error');
  if (errors.length > 0 && !isDraft) set({ refused: errors });
  else {
    const { report } = read;
    const { formats, previewReport } = await loadPublishing();
    set({ preview: { report, blocks: previewReport(report, isDraft), formats, isDraft } });
  }
}

async function copyReport(
  { surroundings, words, set, tell }: PaneStore,
  { report, isDraft }: Preview,
): Promise<void> {
  const { renderClip } = await loadPublishing();
  const clip = renderClip(report, isDraft);
  if (await surroundings.copy(clip)) tell('good', words.copied);
  else set({ clip: clip.text, notice: { tone: 'plain', text: words.copyByHand } });
}

/** Offers a file; where the pane cannot save one, shows its text to be copied. */
async function downloadReport(
  { surroundings, words, set, tell }: PaneStore,
  preview: Preview,
  format: Export,
): Promise<void> {
  const { report, isDraft } = preview;
  const name = nameOf(preview, words) + format.extension;
  const { renderClip, renderReport } = await loadPublishing();
  const content = await renderReport(report, format, isDraft);
  if (surroundings.download(name, format.type, content)) {
    set(({ clip: _, ...now }) => now);
    return tell('plain', words.downloaded(name));
  }
  const text = typeof content === 'string' ? content : renderClip(report, isDraft).text;
  set({ clip: text, notice: { tone: 'plain', text: words.notDownloaded(name) } });
}

function nameOf({ blocks, isDraft }: Preview, words: Words): string {
  const title = blocks.find(({ kind }) => kind === 'title');
  const name = reportFileName(title && 'text' in title ? title.text : words.title);
  return isDraft ? `${name}（${words.draft}）` : name;
}
