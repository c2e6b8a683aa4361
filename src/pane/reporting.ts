import { previewReport, renderClip, renderReport } from '../index.js';
import type { Checking } from './checking.js';
import type { Desk } from './desk.js';
import type { Work } from './state.js';

type Reporting = Pick<Work, 'report' | 'closeReport' | 'copy' | 'download'>;

/** 生成报告, and what is done with it. */
export function openReporting(
  { surroundings, state, set, tell, run, words }: Desk,
  { readAndCheck }: Checking,
): Reporting {
  return {
    report: async (isDraft) =>
      run(async () => {
        set(({ refused: _, preview: __, clip: ___, ...now }) => now);
        const { read, result } = await readAndCheck();
        const errors = result.findings.filter(({ level }) => level === 'error');
        if (errors.length > 0 && !isDraft) set({ refused: errors });
        else set({ preview: { report: read.report, blocks: previewReport(read.report, isDraft), isDraft } });
      }),
    closeReport: () => set(({ refused: _, preview: __, clip: ___, notice: ____, ...now }) => now),
    copy: async () =>
      run(async () => {
        const { preview } = state();
        if (!preview) return;
        const clip = renderClip(preview.report, preview.isDraft);
        if (await surroundings.copy(clip)) tell('good', words.copied);
        else set({ clip: clip.text, notice: { tone: 'plain', text: words.copyByHand } });
      }),
    download: async (format) =>
      run(async () => {
        const { preview } = state();
        if (!preview) return;
        const { report, isDraft, blocks } = preview;
        const title = blocks.find(({ kind }) => kind === 'title');
        const name = `${fileName(title && 'text' in title ? title.text : words.title)}${isDraft ? `（${words.draft}）` : ''}${format.extension}`;
        const isDone = surroundings.download(name, format.type, await renderReport(report, format, isDraft));
        tell(isDone ? 'good' : 'bad', isDone ? words.downloaded(name) : words.notDownloaded);
      }),
  };
}

/** A name that every system takes for a file. */
function fileName(text: string): string {
  return (
    text
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
      .slice(0, 100)
      .trim() || 'report'
  );
}
