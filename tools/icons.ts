import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

/** Whether a point, in sixteenths of the icon's side, lies in a shape. */
type Shape = (x: number, y: number) => boolean;
/** A shape in a colour; without one it cuts away what lies below. */
interface Layer {
  readonly shape: Shape;
  readonly colour?: readonly [number, number, number];
}
type Point = readonly [number, number];
/** The layers of an icon, lowest first, for a line so many sixteenths thick. */
type Icon = (line: number) => readonly Layer[];

const INK = [66, 66, 66] as const;
const PAPER = [255, 255, 255] as const;
const PALE = [207, 228, 250] as const;
const ACCENT = [15, 108, 189] as const;
/** Points looked at along each side of a pixel. */
const FINE = 8;
/** At each size a line is a whole number of pixels, and so is all that stands on whole sixteenths. */
const LINES: Readonly<Record<number, number>> = { 16: 1, 32: 1, 64: 0.75, 80: 0.8 };

const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    x >= left && x < right && y >= top && y < bottom;
const disc =
  ([cx, cy]: Point, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) < radius;
const anyOf =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

function segment([ax, ay]: Point, [bx, by]: Point, thick: number): Shape {
  const [dx, dy] = [bx - ax, by - ay];
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy) < thick / 2;
  };
}

const path = (thick: number, ...points: readonly Point[]) =>
  anyOf(...points.slice(1).map((point, at) => segment(points[at] ?? point, point, thick)));

/** A convex shape with its corners in clockwise order. */
const convex =
  (...corners: readonly Point[]): Shape =>
  (x, y) =>
    corners.every(([ax, ay], at) => {
      const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay];
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
    });

/** White paper with a border inside its edges. */
function paper(left: number, top: number, right: number, bottom: number, line: number): readonly Layer[] {
  return [
    { shape: box(left, top, right, bottom), colour: INK },
    { shape: box(left + line, top + line, right - line, bottom - line), colour: PAPER },
  ];
}

function table(line: number): readonly Layer[] {
  const rules = anyOf(
    box(1, 5, 15, 5 + line),
    box(1, 9, 15, 9 + line),
    box(6, 5, 6 + line, 14),
    box(11, 5, 11 + line, 14),
  );
  return [
    ...paper(1, 2, 15, 14, line),
    { shape: box(1 + line, 2 + line, 15 - line, 5), colour: PALE },
    { shape: rules, colour: INK },
  ];
}

function plus(line: number): readonly Layer[] {
  return [
    { shape: disc([12, 12], 5.2) },
    { shape: anyOf(box(12 - line, 8, 12 + line, 16), box(8, 12 - line, 16, 12 + line)), colour: ACCENT },
  ];
}

function tick(line: number): readonly Layer[] {
  const points = [
    [8.4, 12.2],
    [10.9, 14.6],
    [15, 9.4],
  ] as const;
  return [
    { shape: anyOf(path(2 * line + 2, ...points), box(12, 11, 16, 16)) },
    { shape: path(2 * line, ...points), colour: ACCENT },
  ];
}

function document(line: number): readonly Layer[] {
  return [
    ...paper(3, 1, 14, 15, line),
    { shape: convex([9, 0], [15, 0], [15, 6]) },
    { shape: path(line, [10 - line / 2, 1 + line / 2], [14 - line / 2, 5 + line / 2]), colour: INK },
    { shape: anyOf(box(10 - line, 1, 10, 5), box(10 - line, 5, 14, 5 + line)), colour: INK },
  ];
}

/** The pictures of the add-in and of the buttons on its tab. */
const icons: Readonly<Record<string, Icon>> = {
  app: (line) => [
    ...paper(2, 1, 13, 15, line),
    { shape: box(2, 1, 13, 5), colour: ACCENT },
    { shape: anyOf(box(4, 7, 11, 7 + line), box(4, 9, 11, 9 + line), box(4, 11, 8, 11 + line)), colour: INK },
    ...tick(line),
  ],
  insert: (line) => [...table(line), ...plus(line)],
  check: (line) => [...table(line), ...tick(line)],
  clear: (line) => [
    { shape: convex([9, 1], [15, 7], [8, 14], [2, 8]), colour: INK },
    {
      shape: convex([9, 1 + 1.4 * line], [15 - 1.4 * line, 7], [11, 11 - 1.4 * line], [5 + 1.4 * line, 5]),
      colour: PALE,
    },
    {
      shape: convex(
        [5 - 0.4 * line, 5 + line],
        [11 - line, 11 + 0.4 * line],
        [8, 14 - 1.4 * line],
        [2 + 1.4 * line, 8],
      ),
      colour: PAPER,
    },
    { shape: box(7, 14, 15, 14 + line), colour: ACCENT },
  ],
  report: (line) => [
    ...document(line),
    {
      shape: anyOf(box(5, 8, 12, 8 + line), box(5, 10, 12, 10 + line), box(5, 12, 9, 12 + line)),
      colour: ACCENT,
    },
  ],
  pane: (line) => [
    ...paper(1, 2, 15, 14, line),
    { shape: box(1 + line, 2 + line, 15 - line, 5), colour: PALE },
    { shape: anyOf(box(1, 5, 15, 5 + line), box(9, 5, 9 + line, 14)), colour: INK },
    { shape: box(10, 6, 14, 13), colour: ACCENT },
  ],
};

/** A PNG of an icon; each pixel is the mean of the points in it. */
function drawIcon(icon: Icon, size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  const layers = [...icon(LINES[size] ?? 1)].reverse();
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const sum = [0, 0, 0, 0];
    for (let at = 0; at < FINE * FINE; at += 1) {
      const x = (((pixel % size) + ((at % FINE) + 0.5) / FINE) * 16) / size;
      const y = ((Math.floor(pixel / size) + (Math.floor(at / FINE) + 0.5) / FINE) * 16) / size;
      const colour = layers.find(({ shape }) => shape(x, y))?.colour;
      if (colour)
        [...colour, 1].forEach((part, index) => {
          sum[index] = (sum[index] ?? 0) + part;
        });
    }
    const [red = 0, green = 0, blue = 0, hits = 0] = sum;
    png.data.set(
      hits ? [red / hits, green / hits, blue / hits, (hits * 255) / FINE ** 2].map(Math.round) : [0, 0, 0, 0],
      pixel * 4,
    );
  }
  return PNG.sync.write(png);
}

const folder = fileURLToPath(new URL('../assets/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, icon] of Object.entries(icons)) {
  for (const size of name === 'app' ? [16, 32, 64, 80] : [16, 32, 80])
    writeFileSync(`${folder}${name}-${size}.png`, drawIcon(icon, size));
}
