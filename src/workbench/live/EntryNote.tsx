import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { parseAddress } from '../../core/draw/address.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { CellAlert } from './alerts.js';

interface EntryNoteProps {
  readonly sheet: PageSheet;
  readonly alerts: ReadonlyMap<string, CellAlert>;
}

/** The cell that a sentence is shown at. */
interface Noted {
  readonly address: string;
  readonly sentence: string;
}

/** Tells at a cell what is wrong with what was just entered there, until the next edit. */
export function EntryNote({ sheet, alerts }: EntryNoteProps) {
  const noted = useNewlyWrong(sheet, alerts);
  const box = useRef<HTMLDivElement>(null);
  const address = noted?.address;
  useLayoutEffect(() => {
    const desk = document.getElementById('paper');
    if (!address || !desk) return undefined;
    const place = () => placeBy(box.current, address);
    place();
    desk.addEventListener('scroll', place);
    return () => desk.removeEventListener('scroll', place);
  }, [address, sheet]);
  return (
    <div class="entry-note" role="status" ref={box} hidden={!noted}>
      {noted?.sentence}
    </div>
  );
}

/** The first cell of the sheet that an edit has just made wrong; undefined after any other edit. */
function useNewlyWrong(sheet: PageSheet, alerts: EntryNoteProps['alerts']): Noted | undefined {
  const [noted, setNoted] = useState<Noted>();
  const before = useRef({ sheet, alerts });
  useEffect(() => {
    const { current: old } = before;
    before.current = { sheet, alerts };
    if (old.sheet === sheet) return;
    const isEdit = old.sheet.layout.sheet === sheet.layout.sheet;
    const found = [...alerts].find(
      ([address, { wrong }]) => wrong !== undefined && wrong !== old.alerts.get(address)?.wrong,
    );
    setNoted(isEdit && found ? { address: found[0], sentence: found[1].wrong ?? '' } : undefined);
  }, [sheet, alerts]);
  return noted;
}

/** Puts the box above its cell, or below where there is no room. */
function placeBy(box: HTMLElement | null, address: string): void {
  const { row, column } = parseAddress(`!${address}`);
  const cell = document.querySelector(`#paper td[data-row="${row}"][data-column="${column}"]`);
  const panel = box?.parentElement;
  if (!box || !cell || !panel) return;
  const [inner, outer] = [cell.getBoundingClientRect(), panel.getBoundingClientRect()];
  const above = inner.top - outer.top - box.offsetHeight - 4;
  box.style.top = `${above >= 0 ? above : inner.bottom - outer.top + 4}px`;
  box.style.left = `${Math.max(4, Math.min(inner.left - outer.left, outer.width - box.offsetWidth - 4))}px`;
}
