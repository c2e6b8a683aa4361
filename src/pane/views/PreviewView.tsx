import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { formats } from '../../index.js';
import type { PaneState, Preview, Work } from '../state.js';
import { Block } from './Block.js';
import { Button } from './Button.js';

/** The finished report in view, to be copied and downloaded. */
export function PreviewView({
  work,
  state,
  preview,
}: {
  readonly work: Work;
  readonly state: PaneState;
  readonly preview: Preview;
}) {
  const { words } = work;
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => box.current?.select(), [state.clip]);
  return (
    <section class="section preview" aria-label={words.previewOf}>
      <div class="row">
        <Button look="quiet" onClick={work.closeReport}>
          ← {words.back}
        </Button>
        <h2 tabIndex={-1} ref={heading}>
          {words.previewOf}
        </h2>
      </div>
      {preview.isOld && <p class="stale">{words.oldPreview}</p>}
      {preview.isDraft && <p class="stale">{words.isDraft}</p>}
      <div class="row">
        <Button look="main" isOff={state.isBusy} onClick={() => void work.copy()}>
          {words.copy}
        </Button>
        {formats.map((format) => (
          <Button key={format.id} isOff={state.isBusy} onClick={() => void work.download(format)}>
            {words.download(format.title)}
          </Button>
        ))}
      </div>
      {state.clip !== undefined && (
        <textarea class="clip" ref={box} readOnly rows={6} aria-label={words.clipLabel} value={state.clip} />
      )}
      <article class="paper" lang="zh-CN">
        {preview.blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </article>
    </section>
  );
}
