import './notice.css';

/**
 * The sentence behind the `#` of the address, up to the words that Excel on the web adds; empty where it is
 * none.
 */
function sentenceOf({ hash }: Location): string {
  try {
    return decodeURIComponent(hash.slice(1).split('&')[0] ?? '').slice(0, 500);
  } catch {
    return '';
  }
}

// The box that a button of the ribbon opens. What it says is text, whatever it looks like.
const place = document.getElementById('notice');
if (place) place.textContent = sentenceOf(location);
