import type { LookName } from './layout.js';

/** Font, alignment, fill and lock of a cell, in terms that Excel, WPS and LibreOffice share. */
export interface Look {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Colours as RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly bordered: boolean;
  readonly unlocked?: boolean;
}

const SONG = { font: '宋体', size: 10.5, horizontal: 'center', vertical: 'middle', bordered: true } as const;
const FANG = {
  font: '仿宋',
  size: 12,
  horizontal: 'left',
  vertical: 'top',
  bordered: false,
  unlocked: true,
} as const;
const GREY = 'EDEDED';

/** The look of every kind of cell. The fonts are among those that Windows and WPS bring along. */
export const looks: Readonly<Record<LookName, Look>> = {
  title: { ...SONG, font: '黑体', size: 15, bordered: false },
  head: SONG,
  label: { ...SONG, horizontal: 'left' },
  sideLabel: SONG,
  band: SONG,
  number: { ...SONG, font: 'Times New Roman', unlocked: true },
  sum: { ...SONG, font: 'Times New Roman', fill: GREY },
  money: { ...SONG, font: 'Times New Roman', unlocked: true },
  fieldLabel: { ...SONG, size: 12, fill: GREY },
  field: { ...SONG, size: 12, horizontal: 'left', unlocked: true },
  heading: { ...FANG, font: '黑体' },
  paragraph: FANG,
  note: { ...FANG, bordered: true },
  link: { ...FANG, bordered: true, color: '0563C1' },
  noteKey: { ...SONG, size: 8, color: '7F7F7F', horizontal: 'left', vertical: 'top', unlocked: true },
  advice: { ...SONG, size: 9, color: '7F7F7F', horizontal: 'left', vertical: 'top', bordered: false },
};

/** The number format that keeps what is typed as text: Excel makes 50000 of 050000 otherwise. */
export const TEXT_FORMAT = '@';

/** The fill and the font colour of an alarm. */
export const ALARM = { fill: 'FFC7CE', color: '9C0006' } as const;

/** The margins of a printed sheet, in inches. */
export const MARGINS = { left: 0.7, right: 0.7, top: 0.9, bottom: 0.9, header: 0.4, footer: 0.4 } as const;
