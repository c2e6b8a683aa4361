import type { FixedPage } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { MOST_PAGES, MOST_STEPS } from '../reading/fixedPages.js';
import { once } from '../reading/once.js';
import { isOpaquePicture } from '../reading/opaquePicture.js';
import { openOfdPackage, type OfdPackage, type OfdPart } from './ofdPackage.js';
import type { StepsLeft } from './ofdDrawing.js';
import { boxOf, readPage } from './ofdPage.js';
import { resourcesIn } from './ofdResources.js';
import { childAt, childrenOf, type OfdElement } from './ofdTree.js';

/**
 * The texts that are seen, the rules and the annotations on the pages of an OFD document
 * (GB/T 33190-2016), without fonts and the seals of its signatures. Throws a `Problem`: `encrypted`,
 * `tooManyCells` and other limits for far more than a report has, `foreignFile` where it has no pages or is
 * damaged.
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
  const ofAll = once(() => resourcesIn(['PublicRes', 'DocumentRes'], common, name, files));
  const annotations = annotationsOf(root, name, files);
  const shared = {
    box: common && boxOf(common, 'PageArea'),
    templates: new Map(templates.map((each) => [each.attributes.get('ID') ?? '', partOf(each).root])),
    isOpaqueAt: (place: string) => {
      const bytes = files.pictureAt(place);
      return bytes !== undefined && isOpaquePicture(bytes);
    },
  };
  return listed.map((each) => {
    const page = partOf(each);
    const resources = once(() => resourcesIn(['PageRes'], page.root, page.name, files, ofAll()));
    const own = annotations.get(each.attributes.get('ID') ?? '') ?? [];
    return readPage(page.root, own, { ...shared, resources }, left);
  });
}

/** The annotations of each page, by its number. */
function annotationsOf(
  root: OfdElement,
  part: string,
  files: OfdPackage,
): ReadonlyMap<string, readonly OfdElement[]> {
  const found = new Map<string, readonly OfdElement[]>();
  for (const { text } of childrenOf(root, 'Annotations')) {
    const list = files.partIfRead(text, part);
    for (const page of list ? childrenOf(list.root, 'Page') : []) {
      const own = files.partIfRead(childAt(page, 'FileLoc')?.text, list?.name ?? '');
      const id = page.attributes.get('PageID') ?? '';
      if (own) found.set(id, [...(found.get(id) ?? []), ...childrenOf(own.root, 'Annot')]);
    }
  }
  return found;
}
