import { render } from 'preact';
import type { LiveHost } from '../hosts/host.js';
import { download } from './browser/download.js';
import { keepFocus } from './browser/keepFocus.js';
import './styles/index.js';
import { Pane } from './Pane.js';
import { loadPreferences, savePreferences } from './browser/preferences.js';
import { resultViews } from './views/resultViews.js';
import { actsPart } from './work/lateActs.js';
import { parts } from './work/state/parts.js';
import type { Work } from './work/state/work.js';
import type { Surroundings } from './work/state/surroundings.js';
import { takeDrops } from './browser/takeDrops.js';
import { followTheme } from './browser/theme.js';
import { startWork } from './work/startWork.js';

/** What differs from the surroundings that a browser page gives. */
export type PageOptions = Partial<Omit<Surroundings, 'host'>>;

/** Shows the pane for a host in an element, and reads the workbook. */
export function mountPane(element: HTMLElement, host: LiveHost, given: PageOptions): Work {
  const work = startWork({
    host,
    place: 'page',
    prepare: loadForReport,
    today: () => new Date(),
    loadPreferences,
    savePreferences: (preferences) => void savePreferences(preferences),
    copy: async (clip) => (await resultViews.load()).copyToClipboard(clip),
    download,
    ...given,
  });
  followTheme(element.ownerDocument);
  element.replaceChildren();
  render(<Pane work={work} />, element);
  keepFocus(element);
  takeDrops(element.ownerDocument);
  void work.look();
  return work;
}

/** Loads what is needed from the first report on: what shows it, and what acts on it. */
export async function loadForReport(): Promise<void> {
  await Promise.all([resultViews.load(), actsPart.load(), parts.sentences.load()]);
}
