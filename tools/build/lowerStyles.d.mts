/** A style sheet with what Chromium 78 to 87 need beside it. Throws for what cannot be mended. */
export function lowerStyles(source: string): string;
