import type { Driver } from './driver.js';
import { waitFor } from './waitFor.js';

/** A file as the page sees it. */
export interface PageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A page in whatever browser, and what the road does on it. */
export interface Page {
  readonly driver: Driver;
  /** Clicks what an expression gives, once it is there and can be clicked. */
  readonly clickOn: (element: string) => Promise<void>;
  /** Clicks the button, tab or link that has this text. */
  readonly clickText: (text: string, within?: string) => Promise<void>;
  /** Waits until an expression is true. */
  readonly seen: (what: string, expression: string) => Promise<unknown>;
  readonly choose: (file: PageFile) => Promise<void>;
  readonly paste: (kind: string, text: string) => Promise<void>;
  /** The file that the page gave out last. */
  readonly saved: () => Promise<PageFile>;
}

/** Clickable things with a text, which may have a key or a sign behind it. */
const byText = (text: string, within: string) =>
  `[...document.querySelectorAll(${JSON.stringify(`${within} button, ${within} [role="tab"], ${within} a`)})]
    .find((each) => !each.disabled && each.offsetParent !== null
      && (each.innerText.trim() === ${JSON.stringify(text)} || each.getAttribute('aria-label') === ${JSON.stringify(text)}))`;

/** Keeps what the page gives out instead of letting the browser save it. */
const KEEP_FILES = `(() => {
  window.kept = []; const blobs = new Map(); const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
  delete window.showSaveFilePicker; delete window.showOpenFilePicker;
  const read = (blob) => new Promise((resolve) => { const reader = new FileReader();
    reader.onload = () => resolve(reader.result); reader.readAsDataURL(blob); });
  HTMLAnchorElement.prototype.click = function () {
    const { download: name, href } = this;
    Promise.resolve(blobs.has(href) ? read(blobs.get(href)) : href).then((data) => window.kept.push({ name, data }));
  };
})()`;

/** Opens the workbench in a browser. */
export async function openPage(driver: Driver, address: string): Promise<Page> {
  await driver.open(address);
  await waitFor('the page', () => driver.ask(`document.readyState === 'complete'`));
  await driver.ask(KEEP_FILES);
  const clickOn = async (element: string) => {
    const place = await waitFor(`what to click (${element.slice(0, 60)})`, () =>
      driver.ask(`(() => { const found = ${element}; if (!found) return undefined;
        found.scrollIntoView({ block: 'center', inline: 'center' }); const box = found.getBoundingClientRect();
        return box.width > 0 ? [box.left + box.width / 2, box.top + box.height / 2] : undefined; })()`),
    );
    const [x = 0, y = 0] = place as readonly number[];
    await driver.click(x, y);
  };
  return {
    driver,
    clickOn,
    clickText: (text, within = 'body') => clickOn(byText(text, within)),
    seen: (what, expression) => waitFor(what, () => driver.ask(expression)),
    choose: (file) => driver.ask(chooseIn(file)).then(() => undefined),
    // Firefox takes the contents of an event that a script makes as `data` and `dataType`.
    paste: (kind, text) =>
      driver
        .ask(
          `(() => { const data = new DataTransfer(); data.setData(${JSON.stringify(kind)}, ${JSON.stringify(text)});
          document.activeElement.dispatchEvent(new ClipboardEvent('paste',
            { clipboardData: data, data: ${JSON.stringify(text)}, dataType: ${JSON.stringify(kind)}, bubbles: true, cancelable: true })); })()`,
        )
        .then(() => undefined),
    saved: async () => {
      const { name, data } = (await waitFor('the file', () => driver.ask(`window.kept.pop()`))) as {
        name: string;
        data: string;
      };
      return { name, bytes: Buffer.from(data.slice(data.indexOf(',') + 1), 'base64') };
    },
  };
}

function chooseIn({ name, bytes }: PageFile): string {
  return `(() => {
    const text = atob(${JSON.stringify(Buffer.from(bytes).toString('base64'))});
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(text, (each) => each.charCodeAt(0))], ${JSON.stringify(name)}));
    const input = document.querySelector('input[type="file"][aria-label="选择文件"]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`;
}
