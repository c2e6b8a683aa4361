import type { FixedPage } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { MOST_PAGES, MOST_STEPS } from '../reading/fixedPages.js';
import { once } from '../reading/once.js';
import { openOfdPackage, type OfdPackage, type OfdPart } from './ofdPackage.js';
import { boxOf, readPage, type SharedGraphics, type StepsLeft } from './ofdPage.js';
import { childAt, childrenOf, type OfdElement } from './ofdTree.js';

/**
 * The texts and the rules on the pages of an OFD document (GB/T 33190-2016), without fonts, pictures, notes
 * and seals. Throws a `Problem`: `encrypted`, `tooManyCells` and other limits for far more than a report has,
 * `foreignFile` where it has no pages or is damaged.
 */
export function openOfd(bytes: Uint8Array): readonly FixedPage[] {
  try {
    const pages = readPages(bytes);
    if (pages.length > 0) return pages;
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'damaged')) throw error;
  }
  throw new Problem('foreignFile', { kind: 'ofd' });
}

function readPages(bytes: Uint8Array): readonly FixedPage[] {
  const files = openOfdPackage(bytes);
  const { name, root } = files.partAt('OFD.xml', '');
  const left = { steps: MOST_STEPS };
  return childrenOf(root, 'DocBody').flatMap((body) =>
    pagesOf(files.partAt(childAt(body, 'DocRoot')?.text, name), files, left),
  );
}

function pagesOf({ name, root }: OfdPart, files: OfdPackage, left: StepsLeft): readonly FixedPage[] {
  const common = childAt(root, 'CommonData');
  const listed = childAt(root, 'Pages')?.children ?? [];
  if (listed.length > MOST_PAGES) throw new Problem('tooManyCells');
  const partOf = ({ attributes }: OfdElement) => files.partAt(attributes.get('BaseLoc'), name);
  const templates = common ? childrenOf(common, 'TemplatePage') : [];
  const ofAll = once(() => graphicsIn(['PublicRes', 'DocumentRes'], common, name, files));
  const shared: SharedGraphics = {
    box: common && boxOf(common, 'PageArea'),
    templates: new Map(templates.map((each) => [each.attributes.get('ID') ?? '', partOf(each).root])),
    graphics: ofAll,
  };
  return listed.map((each) => {
    const page = partOf(each);
    const graphics = once(() => {
      const own = graphicsIn(['PageRes'], page.root, page.name, files);
      return own.size === 0 ? ofAll() : new Map([...ofAll(), ...own]);
    });
    return readPage(page.root, { ...shared, graphics }, left);
  });
}

/** The composite graphics in the resources that an element of a part names. */
function graphicsIn(
  kinds: readonly string[],
  element: OfdElement | undefined,
  part: string,
  files: OfdPackage,
): ReadonlyMap<string, OfdElement> {
  return new Map(
    (element?.children ?? [])
      .filter(({ name }) => kinds.includes(name))
      .flatMap(({ text }) => childAt(files.partAt(text, part).root, 'CompositeGraphicUnits')?.children ?? [])
      .map((unit) => [unit.attributes.get('ID') ?? '', unit]),
  );
}
