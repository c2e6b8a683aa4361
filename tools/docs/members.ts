import type { ClassOf } from '../../excel-double/objects.js';

type Classes = Readonly<Record<string, ClassOf<never>>>;

/** The members of Office.js that the double of Excel models, class by class, as Markdown. */
export function tellMembers(classes: Classes): string {
  const sections = Object.entries(classes).map(([name, members]) =>
    [`## ${name}`, '', ...linesOf(members), ''].join('\n'),
  );
  return ['# Members that the double of Excel models', '', ABOUT, '', ...sections].join('\n');
}

const ABOUT = `Generated from [excel-double/classes](../excel-double/classes) by \`npm run docs\`. Names are those on the wire,
which begin with a capital: \`FreezeRows\` is \`freezeRows\` of Office.js. All else fails with \`ApiNotFound\`.`;

function linesOf({ get, set, call, callAny, item }: ClassOf<never>): readonly string[] {
  return [
    namesLine('reads', get),
    namesLine('sets', set),
    namesLine('calls', call),
    ...(callAny ? ['- adds and removes handlers of its events'] : []),
    ...(item ? ['- has items, by key'] : []),
  ].filter((line) => line !== '');
}

function namesLine(what: string, members: object | undefined): string {
  const names = Object.keys(members ?? {}).sort();
  return names.length === 0 ? '' : `- ${what} ${names.map((name) => `\`${name}\``).join(' ')}`;
}
