import { resolveTarget } from '../parts/relationships.js';
import type { OfdPackage } from './ofdPackage.js';
import { childAt, childrenOf, type OfdElement } from './ofdTree.js';

/** What the resources of a document hold, by their numbers. */
export interface OfdResources {
  /** Composite graphics. */
  readonly graphics: ReadonlyMap<string, OfdElement>;
  /** Parameters of drawing. */
  readonly params: ReadonlyMap<string, OfdElement>;
  /** Where pictures stand in the package. */
  readonly media: ReadonlyMap<string, string>;
  /** False where a part that is named cannot be read. */
  readonly isWhole: boolean;
}

/** The resources in the parts that an element of a part names and that can be read, after earlier ones. */
export function resourcesIn(
  kinds: readonly string[],
  element: OfdElement | undefined,
  part: string,
  files: OfdPackage,
  before?: OfdResources,
): OfdResources {
  const graphics = new Map(before?.graphics);
  const params = new Map(before?.params);
  const media = new Map(before?.media);
  const listed = (element?.children ?? []).filter(({ name }) => kinds.includes(name));
  if (listed.length === 0 && before) return before;
  let isWhole = before?.isWhole ?? true;
  for (const { text } of listed) {
    const read = files.partIfRead(text, part);
    isWhole &&= read !== undefined;
    if (!read) continue;
    const { name, root } = read;
    addAll(graphics, childAt(root, 'CompositeGraphicUnits')?.children);
    addAll(params, childAt(root, 'DrawParams')?.children);
    const base = root.attributes.get('BaseLoc');
    for (const each of childAt(root, 'MultiMedias')?.children ?? []) {
      const file = childrenOf(each, 'MediaFile')[0]?.text.trim();
      const place = file?.startsWith('/') || !base ? file : `${base}/${file ?? ''}`;
      if (place) media.set(each.attributes.get('ID') ?? '', resolveTarget(name, place));
    }
  }
  return { graphics, params, media, isWhole };
}

function addAll(known: Map<string, OfdElement>, elements: readonly OfdElement[] = []): void {
  for (const each of elements) known.set(each.attributes.get('ID') ?? '', each);
}
