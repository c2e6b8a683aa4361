/** Signs that have a meaning in markup, and how they are written as text. */
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no page may hold: controls except tabs and line ends, and two that are no characters. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Text made safe between tags and in quoted attributes; control characters are dropped. */
export function escapeMarkup(text: string): string {
  return text.replace(CONTROLS, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}

/** An element with its attributes escaped. `content` is markup; without it the element is a void one. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeMarkup(String(value))}"`]))
    .join('');
  return content === undefined ? `<${name}${said}>` : `<${name}${said}>${content}</${name}>`;
}
