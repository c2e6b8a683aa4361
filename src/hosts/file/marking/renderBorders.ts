/**
 * A border on all four sides of a cell, as XML without prefixes; `rest` are elements that follow the sides.
 */
export function renderBorders(style: string, rgb: string, rest = ''): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="${style}"><color rgb="${rgb}"/></${side}>`,
  );
  return `<border>${sides.join('')}${rest}</border>`;
}
