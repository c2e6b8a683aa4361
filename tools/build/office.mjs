/** The addresses under which office.js is published; `self` is a copy beside the pages. */
const PUBLISHED = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office/office.js',
};

/**
 * What office.js loads in Excel on Windows, on the Mac and on the web, in Chinese and English. It looks for
 * them beside itself.
 */
const PARTS = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * Where the pages load office.js from: `cdn`, `21vianet`, `self` or an https address that ends in
 * `/office.js`, by which office.js finds its parts.
 */
export function officeScript(choice = 'cdn') {
  const src = Object.hasOwn(PUBLISHED, choice) ? PUBLISHED[choice] : choice;
  if (src !== PUBLISHED.self && !/^https:\/\/[^\s"'<>?#;,]+\/office\.js$/.test(src))
    throw new Error(
      `OFFICE_JS must be cdn, 21vianet, self or an https address ending in /office.js, not ${choice}`,
    );
  return { src, origin: src === PUBLISHED.self ? undefined : new URL(src).origin };
}

/** Why pages with that office.js cannot be submitted to the store; undefined where they can. */
export function barToStore(choice = 'cdn') {
  if (choice === 'cdn') return undefined;
  return `office.js 取自 ${officeScript(choice).src}（OFFICE_JS=${choice}）：这个版本不能提交到微软应用商店，商店只接受微软公共地址上的 office.js；请用于单位内部部署。`;
}

/**
 * The copies for `self`, as patterns of copy-webpack-plugin; the licence of the package asks that they stay
 * as they are.
 */
export function officeCopies(choice = 'cdn') {
  if (choice !== 'self') return [];
  return [
    ...PARTS.map((part) => ({
      from: `node_modules/@microsoft/office-js/dist/${part}`,
      to: `office/${part}`,
      info: { minimized: true },
    })),
    { from: 'node_modules/@microsoft/office-js/LICENSE.md', to: 'office/LICENSE.md' },
  ];
}
