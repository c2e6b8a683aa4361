import { strToU8, zipSync } from 'fflate';
import type { FixedPage, FixedText } from '../../../src/core/read/opened/fixedPage.js';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** The ways in which programs write the same page. */
export interface OfdWay {
  /** The prefix of the elements; `''` for none. */
  readonly prefix: string;
  /** Places of parts from the root of the package, not from the part that names them. */
  readonly isFromRoot: boolean;
  /** How many times the type of a text is scaled by its transformation. */
  readonly scale: number;
  /** A group of equal distances as `g 3 5.6`. */
  readonly isGrouped: boolean;
  /** Rules as thin filled frames. */
  readonly areRulesFilled: boolean;
  /** The content of the pages in templates, in blocks, or in composite graphics. */
  readonly within: 'layer' | 'block' | 'template' | 'composite';
  /** How far the pages are turned to the left, in degrees: composite graphics alone are. */
  readonly turn: 0 | 90 | 180 | 270;
}

/** The way of most programs. */
export const PLAIN: OfdWay = {
  prefix: 'ofd',
  isFromRoot: false,
  scale: 1,
  isGrouped: false,
  areRulesFilled: false,
  within: 'layer',
  turn: 0,
};

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const short = (points: number) => String(Number((points / POINTS).toFixed(4)));

/** An OFD document of these pages, whose places are in points. */
export function ofdByHand(pages: readonly FixedPage[], way: OfdWay = PLAIN): Uint8Array {
  const of = (name: string) => (way.prefix === '' ? name : `${way.prefix}:${name}`);
  const element = (name: string, attributes: string, content: string) =>
    `<${of(name)}${attributes === '' ? '' : ` ${attributes}`}>${content}</${of(name)}>`;
  const part = (name: string, content: string) => {
    const bound = `xmlns${way.prefix === '' ? '' : `:${way.prefix}`}="http://www.ofdspec.org/2016"`;
    return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${element(name, bound, content)}`);
  };
  const drawn = pages.map((page) => drawPage(page, way, element));
  const height = short(pages[0]?.height ?? 842);
  const turn = way.within === 'composite' ? way.turn : 0;
  const size = turn % 180 === 0 ? `210 ${height}` : `${height} 210`;
  const box = element('PhysicalBox', '', `0 0 ${size}`);
  const place = (name: string) => (way.isFromRoot ? `/Doc_0/${name}` : name);
  const isTemplate = way.within === 'template';
  const layer = (content: string) => element('Content', '', element('Layer', 'ID="1"', content));
  const contentOf = (at: number): string => {
    if (isTemplate) return element('Template', `TemplateID="${1000 + at}" ZOrder="Background"`, '');
    if (way.within === 'composite')
      return layer(
        element(
          'CompositeObject',
          `ID="2" ResourceID="${2000 + at}" CTM="${turnedBy(turn, height)}" Boundary="0 0 ${size}"`,
          '',
        ),
      );
    const content = drawn[at] ?? '';
    return layer(way.within === 'block' ? element('PageBlock', 'ID="3"', content) : content);
  };
  const numbers = drawn.map((_, at) => at);
  const common = [
    element('PageArea', '', box),
    element('PublicRes', '', place('PublicRes.xml')),
    ...numbers.map((at) =>
      isTemplate
        ? element('TemplatePage', `ID="${1000 + at}" BaseLoc="${place(`Tpls/Tpl_${at}/Content.xml`)}"`, '')
        : '',
    ),
  ].join('');
  const listed = numbers.map((at) =>
    element('Page', `ID="${at + 1}" BaseLoc="${place(`Pages/Page_${at}/Content.xml`)}"`, ''),
  );
  const units = numbers.map((at) =>
    element(
      'CompositeGraphicUnit',
      `ID="${2000 + at}" Width="210" Height="${height}"`,
      element('Content', '', drawn[at] ?? ''),
    ),
  );
  return zipSync({
    'OFD.xml': part(
      'OFD',
      element(
        'DocBody',
        '',
        element('DocRoot', '', way.isFromRoot ? '/Doc_0/Document.xml' : 'Doc_0/Document.xml'),
      ),
    ),
    'Doc_0/Document.xml': part(
      'Document',
      element('CommonData', '', common) + element('Pages', '', listed.join('')),
    ),
    'Doc_0/PublicRes.xml': part(
      'Res',
      way.within === 'composite' ? element('CompositeGraphicUnits', '', units.join('')) : '',
    ),
    ...Object.fromEntries(
      numbers.flatMap((at) => [
        [`Doc_0/Pages/Page_${at}/Content.xml`, part('Page', contentOf(at))],
        ...(isTemplate
          ? [[`Doc_0/Tpls/Tpl_${at}/Content.xml`, part('Page', layer(drawn[at] ?? ''))] as const]
          : []),
      ]),
    ),
  });
}

function turnedBy(turn: OfdWay['turn'], height: string): string {
  if (turn === 0) return '1 0 0 1 0 0';
  if (turn === 180) return `-1 0 0 -1 210 ${height}`;
  return turn === 90 ? '0 -1 1 0 0 210' : `0 1 -1 0 ${height} 0`;
}

function drawPage(
  { texts, rules }: FixedPage,
  way: OfdWay,
  element: (name: string, attributes: string, content: string) => string,
): string {
  const drawnRules = rules.map(({ left, top, right, bottom }) => {
    const boundary = `Boundary="${[left, top, right - left, bottom - top].map(short).join(' ')}"`;
    const [wide, high] = [short(right - left), short(bottom - top)];
    const path = way.areRulesFilled
      ? `M 0 0 L ${wide} 0 L ${wide} ${high} L 0 ${high} C`
      : `M 0 0 L ${wide} ${high}`;
    const paint = way.areRulesFilled ? ' Stroke="false" Fill="true"' : ' LineWidth="0.2"';
    return element('PathObject', boundary + paint, element('AbbreviatedData', '', path));
  });
  return [...drawnRules, ...texts.map((text) => drawText(text, way, element))].join('');
}

function drawText(
  { text, left, right, y, size }: FixedText,
  { scale, isGrouped }: OfdWay,
  element: (name: string, attributes: string, content: string) => string,
): string {
  const characters = [...text];
  const widths = characters.map((each) =>
    /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”]/u.test(each) ? 2 : 1,
  );
  const unit = (right - left) / widths.reduce((sum, each) => sum + each, 0);
  const own = size / scale;
  const distances = widths.slice(0, -1).map((each) => short((each * unit) / scale));
  const isEven = new Set(distances).size === 1 && distances.length > 1;
  const delta = isGrouped && isEven ? `g ${distances.length} ${distances[0]}` : distances.join(' ');
  const boundary = [left, y - size / 2, right - left, size].map(short).join(' ');
  const matrix = scale === 1 ? '' : ` CTM="${scale} 0 0 ${scale} 0 0"`;
  const foot = short((size / 2 + size / 3) / scale);
  const deltaX = delta === '' ? '' : ` DeltaX="${delta}"`;
  return element(
    'TextObject',
    `Boundary="${boundary}"${matrix} Font="5" Size="${short(own)}"`,
    element('TextCode', `X="0" Y="${foot}"${deltaX}`, escape(text)),
  );
}
