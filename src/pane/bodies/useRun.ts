import { useEffect, useRef, useState } from 'preact/hooks';
import { readInTurn } from '../../bodies/readInTurn.js';
import { secondsLeft } from '../../bodies/secondsLeft.js';
import { tellError } from '../../index.js';
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
export interface RunControl<Read, Result> {
  readonly run: BodiesRun<Result>;
  readonly start: (files: readonly ChosenFile[], begin: Begin<Read, Result>) => Promise<void>;
  /** Ends the run after the file that is being read; nothing of it is kept. */
  readonly stop: () => void;
}

/** How each file is read, and how the result is made of all; both throw where there can be none. */
export interface BodiesJob<Read, Result> {
  readonly read: (file: ChosenFile) => Promise<Read>;
  readonly finish: (read: readonly Read[]) => Result;
}

/** Opens what else is given before any file is read; a sentence where it cannot be used. */
export type Begin<Read, Result> = () => Promise<BodiesJob<Read, Result> | string>;

/** Reads many files one after the other; between two of them the page draws and answers. */
export function useRun<Read, Result>(): RunControl<Read, Result> {
  const [run, setRun] = useState<BodiesRun<Result>>({ state: 'none' });
  const current = useRef<symbol>(undefined);
  const stop = () => {
    current.current = undefined;
    setRun({ state: 'stopped' });
  };
  useEffect(() => stop, []);
  const start = async (files: readonly ChosenFile[], begin: Begin<Read, Result>) => {
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
async function perform<Read, Result>(
  files: readonly ChosenFile[],
  begin: Begin<Read, Result>,
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
    const job = await begin();
    if (typeof job === 'string') return { state: 'failed', told: job };
    const read = await readInTurn(files, job.read, goOn);
    return read && { state: 'done', result: job.finish(read) };
  } catch (error) {
    return { state: 'failed', told: tellError(error) };
  }
}
