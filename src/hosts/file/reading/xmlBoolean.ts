/** True for an attribute that says yes (`xsd:boolean`). */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** True for an attribute that says no; one that is left out says nothing. */
export function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}
