import type { Random } from '../../../../bench/random.js';

/** A text with up to three pieces put into it from a place on, some in the place of a character. */
export function mutantOf(text: string, start: number, pieces: readonly string[], random: Random): string {
  const characters = [...text];
  for (let left = random.below(4); left > 0; left -= 1) {
    const at = start + random.below(characters.length - start);
    // Markup mostly goes where markup may stand.
    const next = random.below(3) === 0 ? at : characters.indexOf('<', at);
    characters.splice(next === -1 ? at : next, random.below(2), pieces[random.below(pieces.length)]!);
  }
  return characters.join('');
}
