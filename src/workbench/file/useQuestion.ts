import { useState } from 'preact/hooks';
import type { Asked } from './Question.js';

/** Asks the user, and answers with the place of the chosen answer; undefined where the user cancels. */
export type Ask = (asked: Asked) => Promise<number | undefined>;

/** A question that waits for its answer. */
interface OpenQuestion {
  readonly asked: Asked;
  readonly answer: (choice: number | undefined) => void;
}

/** Keeps the question that is shown until it is answered. */
export function useQuestion(): { readonly question: OpenQuestion | undefined; readonly ask: Ask } {
  const [question, setQuestion] = useState<OpenQuestion>();
  const ask: Ask = (asked) =>
    new Promise((resolve) => {
      const answer = (choice: number | undefined) => {
        setQuestion(undefined);
        resolve(choice);
      };
      setQuestion({ asked, answer });
    });
  return { question, ask };
}
