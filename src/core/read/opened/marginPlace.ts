/** Where a text stands that is on every page: over its text, under it, or one of both. */
export type MarginPlace = 'header' | 'footer' | 'either';
