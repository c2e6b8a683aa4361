import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';

/** The value of an attribute, whatever its prefix. */
export function attributeValue(attributes: WrittenAttributes, name: string): string | undefined {
  return attributes.named(`w:${name}`) ?? attributes.named(name) ?? attributes.prefixed(name);
}

/** The value of `val`; of an element that only has to be there, `true`. */
export function isOn(attributes: WrittenAttributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributeValue(attributes, 'val') ?? 'true');
}

/** True where an attribute says so; one that is left out does not. */
export function isSaid(attributes: WrittenAttributes, name: string): boolean {
  return ['1', 'true', 'on'].includes(attributeValue(attributes, name) ?? '');
}
