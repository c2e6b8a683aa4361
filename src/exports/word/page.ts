import { DocumentGridType, type ISectionOptions } from 'docx';

/** Twentieths of a point, the unit of Word, for millimetres. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

const SIZE = { width: 210, height: 297 };
const MARGIN = { top: 37, bottom: 35, left: 28, right: 26 };
const [LINES, CHARACTERS] = [22, 28];

/** The bottom of the page number above the edge of the page: its dashes then stand 7 mm below the text. */
const FOOTER = 25;

/** 3号, the size of running text, in points. */
export const BODY_SIZE = 16;

/** The width of the text in twips: 156 mm. */
export const TEXT_WIDTH = twips(SIZE.width) - twips(MARGIN.left) - twips(MARGIN.right);

/** The fixed pitch of the lines in twips, 22 of them in 225 mm: 28.95 points. */
export const PITCH = Math.floor(twips(SIZE.height - MARGIN.top - MARGIN.bottom) / LINES);

/** What a character gets besides its size, in 4096ths of a point: 28 of them fill 156 mm. */
const CHARACTER_SPACE = Math.floor((TEXT_WIDTH / CHARACTERS / 20 - BODY_SIZE) * 4096);

/** The page of GB/T 9704—2012: A4 with its margins and its grid of 22 lines with 28 characters. */
export const page: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: twips(SIZE.width), height: twips(SIZE.height) },
    margin: {
      top: twips(MARGIN.top),
      bottom: twips(MARGIN.bottom),
      left: twips(MARGIN.left),
      right: twips(MARGIN.right),
      header: twips(15),
      footer: twips(FOOTER),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: PITCH, charSpace: CHARACTER_SPACE },
};
