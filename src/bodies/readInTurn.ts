/** Told after each file how many were read; reading ends where it comes to false. */
export type GoOn = (count: number) => boolean | Promise<boolean>;

/** Reads things one after the other, so that no more than one is open; undefined where it was stopped. */
export async function readInTurn<Given, Read>(
  given: readonly Given[],
  read: (each: Given) => Promise<Read>,
  goOn: GoOn = () => true,
): Promise<readonly Read[] | undefined> {
  const done: Read[] = [];
  for (const each of given) {
    done.push(await read(each));
    if (!(await goOn(done.length))) return undefined;
  }
  return done;
}
