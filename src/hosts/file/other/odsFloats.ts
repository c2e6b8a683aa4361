import type { Spot } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import { isSmallPicture, MOST_PICTURES } from '../reading/floatingParts.js';

const FRAME = 'drawing:frame';
const LENGTH = /^([\d.]+)(cm|mm|in|pt)$/;
const EMU: Readonly<Record<string, number>> = { cm: 360_000, mm: 36_000, in: 914_400, pt: 12_700 };

/** What floats over the cells of a sheet. */
type OdsFloating = Pick<Sheet, 'floating' | 'embedded'>;

/** The pictures and the documents that are found among the shapes of a document. */
export interface OdsFloats extends ElementListener {
  /** Those on a sheet. */
  readonly of: (sheet: Sheet) => OdsFloating;
}

/** The frame of a picture or of a document, which has a picture of itself too. */
interface OpenFrame {
  readonly sizes: readonly number[];
  isPicture: boolean;
  isChart: boolean;
  object: string | undefined;
}

/**
 * Collects what is in the frames on the sheets; `placeOf` tells where one begins, and `isChart` whether an
 * object of the package is a chart.
 */
export function odsFloats(
  placeOf: () => { readonly sheet: Sheet | undefined; readonly spot: Spot },
  isChart: (object: string) => boolean,
): OdsFloats {
  const pictures: { readonly sheet: Sheet | undefined; readonly spot: Spot }[] = [];
  const objects = new Map<Sheet | undefined, number>();
  let frame: OpenFrame | undefined;
  const settle = ({ object, isChart: isOwnChart, isPicture, sizes }: OpenFrame) => {
    const place = placeOf();
    if (object !== undefined) {
      if (!isOwnChart && !isChart(object)) objects.set(place.sheet, (objects.get(place.sheet) ?? 0) + 1);
    } else if (isPicture && !isSmallPicture(sizes) && pictures.length < MOST_PICTURES) pictures.push(place);
  };
  return {
    of: (sheet) => {
      const floating = pictures.filter((each) => each.sheet === sheet).map(({ spot }) => spot);
      return { floating, embedded: objects.get(sheet) ?? 0 };
    },
    open: ({ name, attributes }) => {
      if (name === FRAME) frame ??= startFrame(attributes);
      else if (!frame) return;
      else if (name === 'drawing:image') frame.isPicture = true;
      else if (name === 'drawing:object' || name === 'drawing:object-ole')
        frame.object ??= attributes.get(':href') ?? '';
      else if (attributes.get('office:mimetype')?.endsWith('.chart') === true) frame.isChart = true;
    },
    text: () => undefined,
    close: (name) => {
      if (name !== FRAME || !frame) return;
      settle(frame);
      frame = undefined;
    },
  };
}

function startFrame(attributes: NamedElement['attributes']): OpenFrame {
  const sizes = ['width', 'height'].flatMap((side) => {
    const [, length, unit = ''] = LENGTH.exec(attributes.get(`svg-compatible:${side}`) ?? '') ?? [];
    return Number(length) * (EMU[unit] ?? 0) || [];
  });
  return { sizes, isPicture: false, isChart: false, object: undefined };
}
