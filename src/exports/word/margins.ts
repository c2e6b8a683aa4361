import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { DRAFT } from '../../core/publish/compose.js';
import { FONTS } from './fonts.js';
import { STYLE } from './styles.js';

/** One character of 4号 between the page number and the edge of the text. */
const INSET = 280;

/** The page number between two dashes, 4号, outwards: right on odd pages and left on even ones. */
export const footers: NonNullable<ISectionOptions['footers']> = {
  default: numberAt(AlignmentType.RIGHT),
  even: numberAt(AlignmentType.LEFT),
};

/** 草稿 across every page of a draft, behind its text. */
export function watermarks(): NonNullable<ISectionOptions['headers']> {
  return { default: watermark(), even: watermark() };
}

function numberAt(alignment: 'left' | 'right'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [
      new Paragraph({ style: STYLE.number, alignment, indent: { [alignment]: INSET }, children: [number] }),
    ],
  });
}

function watermark(): Header {
  const mark = new TextWatermark({
    text: DRAFT,
    font: FONTS.heading.name,
    color: '#d9d9d9',
    width: 360,
    height: 180,
  });
  return new Header({ children: [new Paragraph({ style: STYLE.number, children: [withFixedId(mark)] })] });
}

/** The library gives the shape a random name; without it the same report gives the same bytes. */
function withFixedId(mark: TextWatermark): TextWatermark {
  const prepare = mark.prepForXml.bind(mark);
  mark.prepForXml = (context) => {
    const made = JSON.stringify(prepare(context));
    return JSON.parse(made.replace(/(PowerPlusWaterMarkObject)[\w-]+/, '$1')) as ReturnType<typeof prepare>;
  };
  return mark;
}
