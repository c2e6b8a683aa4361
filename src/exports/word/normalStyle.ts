import {
  BuilderElement,
  createSpacing,
  LineRuleType,
  OnOffElement,
  RunProperties,
  type XmlComponent,
} from 'docx';
import { fontOf, FONTS } from './fonts.js';
import { BODY_SIZE, PITCH } from './page.js';

/**
 * The style on which all others are based: 3号 in 仿宋, at the pitch of the page. Paragraphs are not fitted
 * to the grid, for which the library has no option: LibreOffice gives a character of 16 points two places of
 * 15.8, and each line of a table the height of one of running text. Characters are fitted nevertheless.
 */
export function normalStyle(): XmlComponent {
  return new BuilderElement({
    name: 'w:style',
    attributes: {
      type: { key: 'w:type', value: 'paragraph' },
      isDefault: { key: 'w:default', value: '1' },
      id: { key: 'w:styleId', value: 'Normal' },
    },
    children: [
      new BuilderElement({ name: 'w:name', attributes: { value: { key: 'w:val', value: 'Normal' } } }),
      new OnOffElement('w:qFormat'),
      new BuilderElement({
        name: 'w:pPr',
        children: [
          new OnOffElement('w:widowControl', false),
          new OnOffElement('w:snapToGrid', false),
          createSpacing({ before: 0, after: 0, line: PITCH, lineRule: LineRuleType.EXACT }),
        ],
      }),
      new RunProperties({ size: BODY_SIZE * 2, font: fontOf(FONTS.body) }),
    ],
  });
}
