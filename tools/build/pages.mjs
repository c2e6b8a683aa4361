import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import webpack from 'webpack';

const ICON = 'assets/app-32.png';

/**
 * What a page may do: run its own scripts and those of office.js, show its own styles and pictures. It cannot
 * send anything anywhere.
 */
function policy(scripts, styles, images, more = []) {
  const parts = [
    `default-src 'none'`,
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles}`,
    `img-src ${images}`,
    `font-src 'none'`,
    `connect-src 'none'`,
    `form-action 'none'`,
    `base-uri 'none'`,
    ...more,
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${parts.join('; ')}">`;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Puts the parts in the places that the template leaves for them. */
function fill(template, parts) {
  return Object.entries(parts).reduce(
    (page, [name, part]) => page.replace(`<!-- ${name} -->`, () => part),
    template,
  );
}

/**
 * A page that loads its files; `office` are the scripts before its own. Scripts are deferred: what the page
 * says while they load is shown at once. What its threads run is named in its head.
 */
function linkedPage(template, files, thread, office) {
  const scripts = [...office.sources, ...files.filter((file) => file.endsWith('.js'))];
  return fill(template, {
    policy: policy([`'self'`, ...(office.origin ? [office.origin] : [])], `'self'`, `'self' data:`),
    icon: [
      `<link rel="icon" href="${ICON}">`,
      ...thread.map((file) => `<meta name="thread" content="${file}">`),
    ].join('\n'),
    styles: files
      .filter((file) => file.endsWith('.css'))
      .map((file) => `<link rel="stylesheet" href="${file}">`)
      .join('\n'),
    scripts: scripts.map((file) => `<script defer src="${file}"></script>`).join('\n'),
    'inline scripts': '',
  });
}

/** The scripts among some files as one, which can stand in a page. */
const scriptOf = (files, textOf) =>
  files
    .filter((file) => file.endsWith('.js'))
    .map(textOf)
    .join(';\n')
    .replace(/\r\n?/g, '\n')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '\\x3c!--');

/**
 * A page that is one file. The parts that are loaded late stand before the entry: webpack's runtime takes
 * them from there and loads nothing. So do threads, which are made of the page's own text.
 */
function wholePage(template, { late, first }, thread, textOf) {
  const [parts, script] = [scriptOf(late, textOf), scriptOf(first, textOf)];
  const style = [...late, ...first]
    .filter((file) => file.endsWith('.css'))
    .map(textOf)
    .join('\n')
    .replace(/\r\n?/g, '\n');
  if (/<\/style/i.test(style)) throw new Error('A style sheet may not contain </style');
  const workers = thread.length > 0 ? ['worker-src blob:'] : [];
  return fill(template, {
    policy: policy(
      [hashOf(parts), hashOf(script)],
      style === '' ? `'none'` : hashOf(style),
      'data:',
      workers,
    ),
    icon: `<link rel="icon" href="data:image/png;base64,${readFileSync(ICON).toString('base64')}">`,
    styles: style === '' ? '' : `<style>${style}</style>`,
    scripts: '',
    'inline scripts': [
      ...(thread.length > 0
        ? [`<script type="text/plain" id="thread">${scriptOf(thread, textOf)}</script>`]
        : []),
      `<script id="parts">${parts}</script>`,
      `<script>${script}</script>`,
    ].join('\n'),
  });
}

const lateGroups = (group) => group.getChildren().flatMap((child) => [child, ...lateGroups(child)]);

/** The files of an entry: those loaded late, then those loaded first. */
function filesOf(compilation, entry) {
  const group = compilation.entrypoints.get(entry);
  const first = group.getFiles();
  const late = new Set(
    lateGroups(group)
      .flatMap((child) => child.getFiles())
      .filter((file) => !first.includes(file)),
  );
  if ([...late].some((file) => file.endsWith('.css')))
    throw new Error(
      `A part of ${entry} that is loaded late brings a style sheet: import it in ${entry} itself, a page that is one file cannot load it.`,
    );
  return { first, late: [...late] };
}

/**
 * A webpack plugin that writes pages: `{ file, template, entry?, thread?, office?, isWhole?, parts? }`, where
 * `thread` is the entry of their threads. Templates have places for the `parts`, which are HTML, and for
 * `policy`, `icon`, `styles`, `scripts` and `inline scripts`.
 */
export function writePages(pages) {
  const write = (compilation) => {
    for (const given of pages) {
      const { file, template, entry, office = { sources: [] }, isWhole = false, parts = {} } = given;
      const path = resolve(compilation.compiler.context, template);
      compilation.fileDependencies.add(path);
      const files = entry ? filesOf(compilation, entry) : { first: [], late: [] };
      const thread = given.thread ? filesOf(compilation, given.thread).first : [];
      const textOf = (name) => compilation.getAsset(name).source.source().toString();
      const text = fill(readFileSync(path, 'utf8'), parts);
      const page = isWhole
        ? wholePage(text, files, thread, textOf)
        : linkedPage(text, files.first, thread, office);
      compilation.emitAsset(file, new webpack.sources.RawSource(page));
    }
  };
  return {
    apply: (compiler) =>
      compiler.hooks.thisCompilation.tap('pages', (compilation) => {
        // After the hashes in the names of the files are final.
        compilation.hooks.processAssets.tap(
          { name: 'pages', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER },
          () => write(compilation),
        );
      }),
  };
}
