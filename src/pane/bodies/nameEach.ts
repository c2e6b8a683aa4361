import type { ChosenFile } from './chosenFiles.js';

/** A name for each file that no other has: its place below the chosen folder, else with a number. */
export function nameEach(chosen: readonly ChosenFile[]): ReadonlyMap<ChosenFile, string> {
  const taken = new Set<string>();
  const names = new Map<ChosenFile, string>();
  for (const each of chosen) {
    const wanted = [...each.folder.split('/').slice(1), each.file.name].join('/');
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}（${count}）`;
    taken.add(name);
    names.set(each, name);
  }
  return names;
}
