import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The scripts that stand in for office.js: ours must be in place before Microsoft's client library loads. */
const SCRIPTS = ['double.js', 'excel-web-16.00.js'];

/**
 * A webpack plugin that copies the built site beside the stand-in and lets its pages load that instead of
 * office.js; nothing else about them changes.
 */
export function standInForOffice({ site, library, office }) {
  return {
    apply: (compiler) =>
      compiler.hooks.afterEmit.tap('stand-in', () => {
        const folder = compiler.outputPath;
        cpSync(site, folder, { recursive: true });
        copyFileSync(library, join(folder, 'excel-web-16.00.js'));
        const tag = (src) => `<script defer src="${src}"></script>`;
        for (const page of ['pane.html', 'commands.html']) {
          const text = readFileSync(join(site, page), 'utf8');
          if (!text.includes(tag(office.sources[0]))) throw new Error(`${page} does not load office.js`);
          writeFileSync(
            join(folder, page),
            text.replace(tag(office.sources[0]), () => SCRIPTS.map(tag).join('\n')),
          );
        }
      }),
  };
}
