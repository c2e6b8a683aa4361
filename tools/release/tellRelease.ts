import description from '../../package.json' with { type: 'json' };
import { barToStore, officeScript } from '../build/office.mjs';
import { DEVELOPMENT } from '../build/site.mjs';

/** What a build was made for: the settings that `npm run build` was given. */
export interface BuiltFor {
  readonly officeJs?: string | undefined;
  readonly site?: string | undefined;
  readonly contact?: string | undefined;
}

const STORE = '这个版本从微软公共地址取得 office.js，符合微软应用商店在这一点上的要求。';

/** The notes of a release: what its files are, what the add-in was made for, and where it may go. */
export function tellRelease({ officeJs, site, contact }: BuiltFor): string {
  const lines = [
    `政府信息公开年报 ${description.version}`,
    '',
    '年报工作台.html　浏览器里直接打开，不需要网络。',
    '年报加载项.zip　Excel 加载项的网页和清单，部署方法见 docs/部署说明.md。',
    'cli.js　命令行程序，需要 Node.js 20 及以上。',
    '年报表样-*.xlsx　空白工作簿，可以直接用 Excel 或 WPS 填写。',
    '*.notices.txt　第三方软件许可；加载项的在 zip 里的 site/notices.txt。',
    'SHA256SUMS.txt　各文件的校验值，用 sha256sum --check SHA256SUMS.txt 或 certutil -hashfile 文件 SHA256 核对。',
    '',
    `网页地址：${site ?? `${DEVELOPMENT}（没有设置 SITE，清单只能在本机试用，不能部署）`}`,
    `office.js：${officeScript(officeJs).src}`,
    `支持页面的联系方式：${contact ?? '没有设置 CONTACT，部署前请填写'}`,
    barToStore(officeJs) ?? STORE,
  ];
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}
