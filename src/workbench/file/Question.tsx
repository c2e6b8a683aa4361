import { Dialog } from '../controls/Dialog.js';

/** A question to the user: sentences, and the answers to choose from, the proposed one first. */
export interface Asked {
  readonly title: string;
  readonly text: readonly string[];
  readonly choices: readonly string[];
}

interface QuestionProps {
  readonly asked: Asked;
  /** Takes the place of the chosen answer, or undefined where the user cancels. */
  readonly onAnswer: (choice: number | undefined) => void;
}

/** Asks a question before something is done. */
export function Question({ asked: { title, text, choices }, onAnswer }: QuestionProps) {
  const [first, ...others] = choices;
  return (
    <Dialog title={title} onCancel={() => onAnswer(undefined)} onSubmit={() => onAnswer(0)}>
      {text.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
      <div class="actions">
        <button type="submit" class="primary">
          {first}
        </button>
        {others.map((choice, at) => (
          <button key={choice} type="button" onClick={() => onAnswer(at + 1)}>
            {choice}
          </button>
        ))}
        <button type="button" onClick={() => onAnswer(undefined)}>
          取消
        </button>
      </div>
    </Dialog>
  );
}
