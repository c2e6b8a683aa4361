import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PaneState, Preview, Work } from '../work/state.js';
import { Block } from './Block.js';
import { Button } from './Button.js';

interface PreviewViewProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly preview: Preview;
}

/** The finished report in view, to be copied and downloaded. */
export function PreviewView({ work, state, preview }: PreviewViewProps) {
  const { words } = work;
  return (
    <section class="section preview" aria-label={words.previewOf}>
      <PreviewHeader work={work} />
      {preview.isOld && <p class="stale">{words.oldPreview}</p>}
      {preview.isDraft && <p class="stale">{words.isDraft}</p>}
      <PreviewActions work={work} isBusy={state.isBusy} formats={preview.formats} />
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
function PreviewHeader({ work: { words, closeReport } }: Pick<PreviewViewProps, 'work'>) {
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

interface PreviewActionsProps {
  readonly work: Work;
  readonly isBusy: boolean;
  readonly formats: Preview['formats'];
}

function PreviewActions({ work, isBusy, formats }: PreviewActionsProps) {
  const { words } = work;
  return (
    <div class="row">
      <Button look="main" isOff={isBusy} onClick={() => void work.copy()}>
        {words.copy}
      </Button>
      {formats.map((format) => (
        <Button key={format.id} isOff={isBusy} onClick={() => void work.download(format)}>
          {words.download(format.title)}
        </Button>
      ))}
    </div>
  );
}

/** The whole report as text, selected so that one key copies it. */
function ClipBox({ label, text }: { readonly label: string; readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), [text]);
  return <textarea class="clip" ref={box} readOnly rows={6} aria-label={label} value={text} />;
}
