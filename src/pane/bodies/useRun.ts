import { useEffect, useRef, useState } from 'preact/hooks';
import { readBodies } from '../../bodies/readBodies.js';
import type { BodyFile, BodySource } from '../../bodies/readBody.js';
import { secondsLeft } from '../../bodies/secondsLeft.js';
import { tellError } from '../../index.js';
import { openReportFile } from '../../openReportFile.js';
import type { ChosenFile } from './chosenFiles.js';
import { nextTurn } from './nextTurn.js';

/** How far the reading of many files has come. */
export interface RunProgress {
  readonly count: number;
  readonly total: number;
  /** Left out while it cannot be said. */
  readonly seconds: number | undefined;
}

/** Where a run over many files stands. */
export type BodiesRun<Result> =
  | { readonly state: 'none' | 'stopped' }
  | { readonly state: 'running'; readonly progress: RunProgress }
  | { readonly state: 'failed'; readonly told: string }
  | { readonly state: 'done'; readonly result: Result };

/** A run over many files, and what the user can do with it. */
export interface RunControl<Result> {
  readonly run: BodiesRun<Result>;
  readonly start: (files: readonly ChosenFile[], begin: Begin<Result>) => Promise<void>;
  /** Ends the run after the file that is being read; nothing of it is kept. */
  readonly stop: () => void;
}

/** Makes the result of what was read; throws where there is none. */
export type Finish<Result> = (read: readonly BodyFile[]) => Result | Promise<Result>;

/** Opens what else is given before any file is read: how the result is made, or why there can be none. */
export type Begin<Result> = () => Promise<Finish<Result> | string>;

/** Reads many files one after the other; between two of them the page draws and answers. */
export function useRun<Result>(): RunControl<Result> {
  const [run, setRun] = useState<BodiesRun<Result>>({ state: 'none' });
  const current = useRef<symbol>(undefined);
  const stop = () => {
    current.current = undefined;
    setRun({ state: 'stopped' });
  };
  useEffect(() => stop, []);
  const start = async (files: readonly ChosenFile[], begin: Begin<Result>) => {
    const mine = Symbol();
    current.current = mine;
    const isMine = () => current.current === mine;
    const show = (now: BodiesRun<Result>) => {
      if (isMine()) setRun(now);
    };
    const ended = await perform(files, begin, isMine, (progress) => show({ state: 'running', progress }));
    if (ended) show(ended);
  };
  return { run, start, stop };
}

/** Reads the files and makes the result of them; undefined where it was stopped. */
async function perform<Result>(
  files: readonly ChosenFile[],
  begin: Begin<Result>,
  isMine: () => boolean,
  show: (progress: RunProgress) => void,
): Promise<BodiesRun<Result> | undefined> {
  const began = performance.now();
  const showCount = (count: number) =>
    show({
      count,
      total: files.length,
      seconds: secondsLeft(count, files.length, performance.now() - began),
    });
  const goOn = async (count: number) => {
    showCount(count);
    await nextTurn();
    return isMine();
  };
  showCount(0);
  try {
    const finish = await begin();
    if (typeof finish === 'string') return { state: 'failed', told: finish };
    const read = await readBodies(files.map(sourceOf), { tell: tellError, goOn });
    return read && { state: 'done', result: await finish(read) };
  } catch (error) {
    return { state: 'failed', told: tellError(error) };
  }
}

function sourceOf({ file }: ChosenFile): BodySource {
  return { file: file.name, open: async () => (await openReportFile(file)).read };
}
