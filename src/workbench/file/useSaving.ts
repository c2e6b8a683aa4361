import { useRef } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';
import { noticeOf, type FileNotice } from './readFile.js';
import { saveFile, type Saved } from './saveFile.js';
import type { PageFile } from './openedFile.js';
import type { Ask } from './useQuestion.js';

interface SavingProps {
  readonly host: PageHost;
  /** The file that saving writes, as it is when it is asked for. */
  readonly file: () => PageFile | undefined;
  readonly setFile: (file: PageFile) => void;
  readonly setNotice: (notice: FileNotice) => void;
  readonly ask: Ask;
}

/**
 * Saves the workbook of a host, one saving at a time; the notice says what became of it. It answers true once
 * all that is on the page is in a file: after a download when the user has confirmed that it is kept.
 */
export function useSaving(props: SavingProps): (isElsewhere: boolean) => Promise<boolean> {
  const { host, file, setFile, setNotice, ask } = props;
  const isBusy = useRef(false);
  return async (isElsewhere) => {
    if (isBusy.current) return false;
    isBusy.current = true;
    const { sheets } = host.book();
    setNotice({ text: '正在保存……' });
    const saved = await attempt(() => saveFile({ host, file: file(), ask }, isElsewhere));
    isBusy.current = false;
    if (saved.kind === 'written') setFile(saved.file);
    return settle(saved, setNotice, () => {
      host.keep(sheets);
      return !host.book().isDirty;
    });
  };
}

/** Why saving failed, for the notice. */
interface Failed {
  readonly kind: 'failed';
  readonly notice: FileNotice;
}

async function attempt(save: () => Promise<Saved>): Promise<Saved | Failed> {
  try {
    return await save();
  } catch (error) {
    return { kind: 'failed', notice: noticeOf(error) };
  }
}

/** Says what became of saving, and notes as saved what is. */
async function settle(
  saved: Saved | Failed,
  setNotice: SavingProps['setNotice'],
  keep: () => boolean,
): Promise<boolean> {
  if (saved.kind === 'left' || saved.kind === 'failed') {
    setNotice(saved.kind === 'failed' ? saved.notice : { text: '没有保存。' });
    return false;
  }
  if (saved.kind === 'written') {
    setNotice({ text: `已保存到“${saved.file.name}”。`, more: saved.more });
    return keep();
  }
  return new Promise((resolve) => {
    const confirmed = () => {
      resolve(keep());
      setNotice({ text: `已确认“${saved.name}”存好。` });
    };
    setNotice({
      text: `已交给浏览器下载：“${saved.name}”。请确认下载文件夹里有它，再按“已确认存好”；确认之前仍算没有保存。`,
      more: saved.more,
      action: { label: '已确认存好', run: confirmed },
    });
  });
}
