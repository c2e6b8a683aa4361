import type { NamedElement } from '../../core/read/opened/namedElements.js';

/** A whole number in an attribute, or what stands for it. */
export function numberIn({ attributes }: NamedElement, name: string, otherwise: number): number {
  const text = attributes.get(name) ?? '';
  return /^\d{1,5}$/.test(text) ? Number(text) : otherwise;
}
