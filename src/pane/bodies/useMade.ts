import { useRef, useState } from 'preact/hooks';
import { tellError } from '../../index.js';
import { bodiesWords as words } from './words.js';

/** A file that was made, under the name that it is offered by. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Shows a sentence on how far the making has come. */
export type TellWorking = (text: string) => void;

/**
 * A file that is made of something when it is first asked for, and kept until something else is given; what
 * was said of it last, and whether it is being made.
 */
export function useMade(of: object, make: (tell: TellWorking) => Promise<MadeFile>) {
  const [told, setTold] = useState('');
  const [isWorking, setWorking] = useState(false);
  const made = useRef<{ readonly of: object; readonly file: Promise<MadeFile> }>(undefined);
  const use = async (action: (file: MadeFile) => string | Promise<string>) => {
    setWorking(true);
    setTold(words.working);
    try {
      if (made.current?.of !== of) made.current = { of, file: make(setTold) };
      setTold(await action(await made.current.file));
    } catch (error) {
      made.current = undefined;
      setTold(tellError(error));
    }
    setWorking(false);
  };
  return { told, isWorking, use };
}
