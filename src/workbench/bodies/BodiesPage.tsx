import { useEffect, useRef } from 'preact/hooks';
import type { BodiesPurpose, BodiesView } from '../../pane/bodies/BodiesView.js';
import type { BodiesDoors } from '../../pane/bodies/doors.js';
import { zh } from '../../pane/words/zh.js';
import { Button } from '../../pane/controls/Button.js';
import { offerDownload } from '../file/offerDownload.js';
import { unfoldForPrint } from './unfoldForPrint.js';
import type { BodiesDoor } from './useBodiesPage.js';
import './print.css';

interface BodiesPageProps {
  readonly View: typeof BodiesView;
  readonly door: BodiesDoor;
  /** Opens a file in the workbench, once what is open there may be replaced. */
  readonly open: OpenFile;
  /** Opens the report of a body there, and shows what was found in it. */
  readonly openReport: OpenFile;
}

type OpenFile = (file: File) => void;

/** The reports of many bodies over the whole page; Escape goes back to the sheets. */
export function BodiesPage({ View, door: { shown, hide }, open, openReport }: BodiesPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const last = useRef<BodiesPurpose>('sum');
  const purpose = shown ?? last.current;
  last.current = purpose;
  useEffect(() => unfoldForPrint(() => page.current), []);
  useEffect(() => {
    if (!shown) return;
    heading.current?.focus();
    return () => focusDoor(shown);
  }, [shown]);
  return (
    <div
      ref={page}
      class="pane bodies-page"
      hidden={!shown}
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
            {zh.bodies[purpose]}
          </h2>
        </div>
        <View purpose={purpose} doors={doorsTo(open, openReport)} />
      </section>
    </div>
  );
}

/** What the workbench does with a workbook that was made. */
function doorsTo(open: OpenFile, openReport: OpenFile): BodiesDoors {
  return {
    download: (name, type, content) => {
      offerDownload(name, type, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      return true;
    },
    openMade: {
      label: '在工作台打开',
      isForReports: true,
      open: (name, bytes) => {
        open(new File([bytes.slice()], name));
        return '';
      },
    },
    openReport,
  };
}

/** Gives the keyboard back to the button that led here. */
function focusDoor(purpose: BodiesPurpose): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.top button[data-door="${purpose}"]`)?.focus(),
  );
}
