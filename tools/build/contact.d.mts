/** The contact of whoever serves the pages, as HTML. */
export function contactOf(contact?: string): string;
