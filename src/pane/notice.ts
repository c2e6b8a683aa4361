import './notice.css';

// The box that a button of the ribbon opens: the sentence stands behind the # of its address and is text, whatever it looks like.
const place = document.getElementById('notice');
if (place) place.textContent = decodeURIComponent(location.hash.slice(1)).slice(0, 500);
