import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Layout } from '../../core/draw/layout.js';

/** The share of the desk that headings which stay in view may take, from above and from the left. */
const MOST = { rows: 0.45, columns: 0.6 };
/** Pixels kept free around the selected cell. */
const MARGIN = 16;
/** Pixels between two columns, as the style sheet has them. */
const GAP = 1;

/**
 * Keeps the headings of a sheet in view while it is scrolled, where enough room is left for the cells: tells
 * the style sheet how far below the top each row of headings stays, and how far from the left each column.
 */
export function useFrozen(desk: RefObject<HTMLDivElement | null>, layout: Layout, zoom: number): void {
  useLayoutEffect(() => {
    const table = desk.current?.querySelector('table');
    if (!desk.current || !table) return;
    const measure = () => placeHeads(desk.current, table, layout);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(desk.current);
    observer.observe(table);
    return () => observer.disconnect();
  }, [desk, layout, zoom]);
}

function placeHeads(desk: HTMLElement | null, table: HTMLTableElement, { frozen }: Layout): void {
  if (!desk) return;
  const tops = rowStarts(table, frozen?.rows ?? 0);
  const lefts = columnStarts(table, frozen?.columns ?? 0);
  const [height, width] = [tops.at(-1) ?? 0, lefts.at(-1) ?? 0];
  const [keepsRows, keepsColumns] = [
    height > 0 && height <= desk.clientHeight * MOST.rows,
    width > 0 && width <= desk.clientWidth * MOST.columns,
  ];
  table.classList.toggle('keeps-rows', keepsRows);
  table.classList.toggle('keeps-columns', keepsColumns);
  for (const [at, top] of tops.entries()) table.style.setProperty(`--top-${at + 2}`, `${top}px`);
  for (const [at, left] of lefts.entries()) table.style.setProperty(`--left-${at + 1}`, `${left}px`);
  desk.style.scrollPadding = [keepsRows ? height : MARGIN, MARGIN, MARGIN, keepsColumns ? width : MARGIN]
    .map((each) => `${each}px`)
    .join(' ');
}

/** Where the rows of headings begin below the title, and the row after them. */
function rowStarts(table: HTMLTableElement, rows: number): readonly number[] {
  const starts = [...table.rows].slice(1, rows + 1).map(({ offsetTop }) => offsetTop);
  return starts.map((each) => each - (starts[0] ?? 0));
}

/** Where the first columns begin, and the one after them. The place of a cell that stays in view is none. */
function columnStarts(table: HTMLTableElement, columns: number): readonly number[] {
  const starts = [0];
  for (let column = 1; column <= columns; column += 1) {
    const cells = [...table.querySelectorAll<HTMLTableCellElement>(`td[data-column="${column}"]`)];
    const width = cells.find(({ colSpan }) => colSpan === 1)?.offsetWidth ?? 0;
    starts.push((starts.at(-1) ?? 0) + width + GAP);
  }
  return starts;
}
