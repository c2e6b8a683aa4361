import { useEffect, useRef } from 'preact/hooks';
import type { BodiesView } from '../../pane/bodies/BodiesView.js';
import type { BodiesDoors } from '../../pane/bodies/doors.js';
import { Button } from '../../pane/views/Button.js';
import { offerDownload } from '../file/offerDownload.js';
import type { BodiesDoor } from './useBodiesPage.js';

interface BodiesPageProps {
  readonly View: typeof BodiesView;
  readonly door: BodiesDoor;
  /** Opens a file in the workbench, once what is open there may be replaced. */
  readonly open: (file: File) => void;
}

/** The reports of many bodies over the whole page; Escape goes back to the sheets. */
export function BodiesPage({ View, door: { isShown, hide }, open }: BodiesPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isShown) return;
    heading.current?.focus();
    return focusDoor;
  }, [isShown]);
  return (
    <div
      class="pane bodies-page"
      hidden={!isShown}
      onKeyDown={({ key }) => {
        if (key === 'Escape') hide();
      }}
    >
      <section class="section">
        <div class="row">
          <Button look="quiet" onClick={hide}>
            ← 返回
          </Button>
          <h2 tabIndex={-1} ref={heading}>
            汇总多份报告
          </h2>
        </div>
        <View doors={doorsTo(open)} />
      </section>
    </div>
  );
}

/** What the workbench does with a workbook that was made. */
function doorsTo(open: (file: File) => void): BodiesDoors {
  return {
    download: (name, type, content) => {
      offerDownload(name, type, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      return true;
    },
    openMade: {
      label: '在工作台打开',
      open: (name, bytes) => {
        open(new File([bytes.slice()], name));
        return '';
      },
    },
    openReport: open,
  };
}

/** Gives the keyboard back to the button that led here. */
function focusDoor(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.top button[data-door="bodies"]')?.focus(),
  );
}
