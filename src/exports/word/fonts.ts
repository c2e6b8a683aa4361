import type { IFontAttributesProperties } from 'docx';
import { element } from '../../core/publish/markup.js';

/** A font of official documents, and what systems without it have instead, the likest first. */
interface OfficialFont {
  readonly name: string;
  readonly instead: readonly string[];
  readonly family: 'roman' | 'modern';
}

/** The fonts of the document by their use. */
export const FONTS = {
  title: {
    name: '方正小标宋简体',
    instead: ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    family: 'roman',
  },
  body: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'], family: 'modern' },
  heading: { name: '黑体', instead: ['SimHei', '华文黑体', 'STHeiti'], family: 'modern' },
  second: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', '华文楷体', 'STKaiti'], family: 'modern' },
  table: { name: '宋体', instead: ['SimSun', '华文宋体', 'STSong'], family: 'roman' },
} as const satisfies Readonly<Record<string, OfficialFont>>;

/** The font of figures in tables. */
const FIGURES = { name: 'Times New Roman', instead: ['Times', 'Liberation Serif'], family: 'roman' } as const;

/** A font for all characters, or one for letters and digits beside that for Chinese. */
export function fontOf({ name }: OfficialFont, latin = name): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin };
}

/** The font of figures in tables; what is Chinese among them is in the font of the tables. */
export const figureFont = fontOf(FONTS.table, FIGURES.name);

/** The table of fonts as a part of the document, which names for each what may stand in for it. */
export function fontTable(): string {
  const fonts = [...Object.values(FONTS).map((font) => tellFont(font, '86')), tellFont(FIGURES, '00')];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element(
    'w:fonts',
    { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
    fonts.join(''),
  )}`;
}

/** `charset` is 86 for Chinese and 00 for Western fonts; Word chooses by that and the family. */
function tellFont({ name, instead, family }: OfficialFont, charset: string): string {
  return element(
    'w:font',
    { 'w:name': name },
    [
      element('w:altName', { 'w:val': instead.join(',') }, ''),
      element('w:charset', { 'w:val': charset }, ''),
      element('w:family', { 'w:val': family }, ''),
      element('w:pitch', { 'w:val': family === 'modern' ? 'fixed' : 'variable' }, ''),
    ].join(''),
  );
}
