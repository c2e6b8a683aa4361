import './notice.css';

/** Characters of the sentence that are shown at most. */
const MOST = 500;

/**
 * The sentence behind the `#` of the address, without what Excel on the web adds; empty where it is not well
 * encoded.
 */
function sentenceOf({ hash }: Location): string {
  try {
    return decodeURIComponent(hash.slice(1).split('&')[0] ?? '').slice(0, MOST);
  } catch {
    return '';
  }
}

// The page in the box that a button of the ribbon opens. The sentence is set as text, never as HTML.
const place = document.getElementById('notice');
if (place) place.textContent = sentenceOf(location);
