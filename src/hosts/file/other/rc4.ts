/** So many bytes of the key stream of RC4 (RFC 6229 has examples). */
export function keyStream(key: Uint8Array, length: number): Uint8Array {
  const state = mixed(key);
  const stream = new Uint8Array(length);
  let [i, j] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    i = (i + 1) & 0xff;
    const here = state[i] ?? 0;
    j = (j + here) & 0xff;
    const there = state[j] ?? 0;
    state[i] = there;
    state[j] = here;
    stream[at] = state[(here + there) & 0xff] ?? 0;
  }
  return stream;
}

/** The numbers from 0 to 255 in an order that the key makes. */
function mixed(key: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    const here = state[i] ?? 0;
    j = (j + here + (key[i % key.length] ?? 0)) & 0xff;
    state[i] = state[j] ?? 0;
    state[j] = here;
  }
  return state;
}
