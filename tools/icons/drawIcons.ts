import { Resvg } from '@resvg/resvg-js';
import { readdirSync, readFileSync } from 'node:fs';

/** The drawings of the icons, one SVG file each. */
const DRAWINGS = new URL('../../assets/svg/', import.meta.url);

/** The widths of the buttons of the ribbon, in pixels. */
const SIZES = [16, 32, 80];

/** The widths of the icon of the add-in itself: the list of add-ins on a dense screen shows 64 pixels. */
const APP_SIZES = [...SIZES, 64];

/** The width of the logo that the store shows, which asks for 216 to 350 pixels. */
const LOGO_SIZE = 300;

/** A picture of an icon: the name of its file in `assets`, and its bytes. */
export interface Icon {
  readonly file: string;
  readonly png: Uint8Array;
}

/** Draws every icon of the add-in in every size that the manifest asks for. */
export function drawIcons(): readonly Icon[] {
  return readdirSync(DRAWINGS)
    .sort()
    .map((file) => file.replace(/\.svg$/, ''))
    .flatMap((name) =>
      (name === 'app' ? APP_SIZES : SIZES).map((size) => ({
        file: `${name}-${size}.png`,
        png: drawIcon(readFileSync(new URL(`${name}.svg`, DRAWINGS), 'utf8'), size),
      })),
    );
}

/** Draws the logo of the add-in in the store. */
export function drawLogo(): Uint8Array {
  return drawIcon(readFileSync(new URL('app.svg', DRAWINGS), 'utf8'), LOGO_SIZE);
}

function drawIcon(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
