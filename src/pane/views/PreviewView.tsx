import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PaneState, Preview } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Block } from './Block.js';
import { Button } from '../controls/Button.js';
import { resultWords as words } from '../words/results.js';

interface PreviewViewProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly preview: Preview;
  /** Prints the page; left out where a host has no way to print. */
  readonly onPrint?: () => void;
}

/** The finished report in view, to be copied and downloaded. */
export function PreviewView({ work, state, preview, onPrint }: PreviewViewProps) {
  return (
    <section class="section preview" aria-label={words.previewOf}>
      <div class="preview-head">
        <PreviewHeader work={work} />
        {preview.isOld && <p class="stale">{words.oldPreview}</p>}
        {preview.isDraft && <p class="stale">{words.isDraft}</p>}
        <PreviewActions
          work={work}
          isBusy={state.isBusy}
          formats={preview.formats}
          {...(onPrint ? { onPrint } : {})}
        />
        {preview.report.notes.length > 0 && (
          <Tick text={words.withNotes} isOn={preview.withNotes} onSet={work.setNotes} />
        )}
        <Tick text={words.withSeal} isOn={preview.withSeal ?? false} onSet={work.setSeal} />
      </div>
      {state.clip !== undefined && <ClipBox label={words.clipLabel} text={state.clip} />}
      <article class="paper">
        {preview.blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </article>
    </section>
  );
}

/** The way back and the heading, which takes the focus. */
function PreviewHeader({ work: { closeReport } }: Pick<PreviewViewProps, 'work'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="row">
      <Button look="quiet" onClick={closeReport}>
        ← {words.back}
      </Button>
      <h2 tabIndex={-1} ref={heading}>
        {words.previewOf}
      </h2>
    </div>
  );
}

interface TickProps {
  readonly text: string;
  readonly isOn: boolean;
  readonly onSet: (isOn: boolean) => Promise<void>;
}

/** Something that is part of what is downloaded, or is not. */
function Tick({ text, isOn, onSet }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => void onSet(currentTarget.checked)}
      />
      <span>{text}</span>
    </label>
  );
}

interface PreviewActionsProps extends Pick<PreviewViewProps, 'onPrint'> {
  readonly work: Work;
  readonly isBusy: boolean;
  readonly formats: Preview['formats'];
}

function PreviewActions({ work, isBusy, formats, onPrint }: PreviewActionsProps) {
  const forPrograms = formats.filter(({ isForPrograms }) => isForPrograms);
  const download = (format: Preview['formats'][number]) => (
    <Button key={format.id} isOff={isBusy} onClick={() => void work.download(format)}>
      {words.download(format.title)}
    </Button>
  );
  return (
    <div class="row">
      <Button look="main" isOff={isBusy} onClick={() => void work.copy()}>
        {words.copy}
      </Button>
      {onPrint && (
        <Button isOff={isBusy} onClick={onPrint}>
          {words.print}
        </Button>
      )}
      {formats.filter(({ isForPrograms }) => !isForPrograms).map(download)}
      {forPrograms.length > 0 && (
        <details>
          <summary>{words.forPrograms}</summary>
          <div class="row">{forPrograms.map(download)}</div>
        </details>
      )}
    </div>
  );
}

/** The whole report as text, selected so that one key copies it. */
function ClipBox({ label, text }: { readonly label: string; readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), [text]);
  return <textarea class="clip" ref={box} readOnly rows={6} aria-label={label} value={text} />;
}
