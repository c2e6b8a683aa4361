/** A map of characters as the library takes it. */
interface PackedMap {
  readonly cMapData: Uint8Array;
  readonly isCompressed: boolean;
}

/**
 * Gives the library the maps of simplified Chinese, which tell the text in fonts that a PDF names and does
 * not hold (宋体, 仿宋). They are loaded with the first one that a PDF asks for.
 */
export class GbMaps {
  /** The map of that name; it throws for one of another language. */
  async fetch({ name }: { readonly name: string }): Promise<PackedMap> {
    const { gbMapFiles } = await import('./gbMapFiles.js');
    const packed = gbMapFiles.get(name);
    if (packed === undefined) throw new RangeError(`no map ${name}`);
    const cMapData = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    return { cMapData, isCompressed: true };
  }
}
