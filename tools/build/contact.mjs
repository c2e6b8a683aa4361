/** What stands on the support page where CONTACT was not set. */
const NOBODY = '请联系为您部署本程序的单位。（部署时用 CONTACT 填写电话或邮箱）';

const MARKUP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The contact of whoever serves the pages, as HTML: one line of text, such as a telephone number. */
export function contactOf(contact = '') {
  const text = contact.trim() === '' ? NOBODY : contact.trim();
  return text.replace(/[&<>"]/g, (character) => MARKUP[character]);
}
