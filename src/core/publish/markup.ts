/** What text must not be in markup, and what stands for it. */
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no page may hold: controls but tabs and line ends. */
// eslint-disable-next-line no-control-regex -- these are what is to be left out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text that stays text between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(CONTROLS, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}

/**
 * An element with its attributes escaped; `content` is markup already. Without content, the element is a void
 * one.
 */
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
