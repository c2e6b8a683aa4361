import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { DEVELOPMENT } from './build/site.mjs';

const root = new URL('../', import.meta.url);
const pathTo = (path: string) => fileURLToPath(new URL(path, root));
const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * The certificate that webpack-dev-server made for this machine, without its key: what can be given to the
 * system to trust.
 */
function keepCertificate(): string {
  const pem = readFileSync(pathTo('node_modules/.cache/webpack-dev-server/server.pem'), 'utf8');
  const folder = 'node_modules/.cache/xxgk-report/';
  mkdirSync(pathTo(folder), { recursive: true });
  writeFileSync(
    pathTo(`${folder}localhost.crt`),
    /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/.exec(pem)?.[0] ?? '',
  );
  return `${folder}localhost.crt`;
}

/** What to do next, for somebody who has never added an add-in by hand. */
const guide = (certificate: string) => `
页面已经在 ${DEVELOPMENT} 提供，按 Ctrl+C 结束。

没有 Excel 也能用：用浏览器打开 ${DEVELOPMENT}/workbench.html
（浏览器提示“连接不是私密连接”时，点“高级”，再点“继续访问 localhost”。证书是刚才在本机生成的。）

在 Excel 中使用，先让系统信任本机证书 ${certificate}：
  Windows  双击它，点“安装证书”，选“当前用户”，存入“受信任的根证书颁发机构”。
  Mac      双击它，加入“钥匙串访问”，在“信任”中选“始终信任”。
证书只用于本机，三十天后重新生成，届时要重新信任；不再使用时请从系统中删除。

再添加加载项 manifest.xml：
  Windows  一、把 manifest.xml 放进一个共享文件夹（右键文件夹，“属性”，“共享”）。
           二、Excel 中点“文件”“选项”“信任中心”“信任中心设置”“受信任的加载项目录”，
               “目录 URL”填共享文件夹的网络路径（\\\\计算机名\\文件夹名），点“添加目录”，勾选“显示在菜单中”。
           三、重新打开 Excel，点“插入”（新版在“开始”）中的“加载项”，在“共享文件夹”中选“政府信息公开年报”。
  Mac      把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
           （没有 wef 文件夹就新建一个），重新打开 Excel，点“插入”“加载项”旁的箭头。
  网页版   打开一个工作簿，点“插入”“加载项”“上传我的加载项”，选 manifest.xml。

添加后，功能区出现“年报”选项卡。office.js 由微软网站提供，打开窗格时需要联网；
不能联网的，先把环境变量 OFFICE_JS 设为 self，再运行 npm start，改由本机提供。
`;

/** The configuration of the pages, quick to build again; no mode of it uses eval, which the pages forbid. */
async function pages(): Promise<Configuration> {
  const { default: configurations } = (await import(new URL('webpack.config.js', root).href)) as {
    default: () => readonly Configuration[];
  };
  const site = configurations().find(({ name }) => name === 'site');
  if (!site) throw new Error('webpack.config.js has no configuration named site');
  return { ...site, mode: 'development', devtool: false, cache: true };
}

process.chdir(fileURLToPath(root));
const { hostname, port } = new URL(DEVELOPMENT);
// Live reload would need connections that the pages forbid.
const server = new WebpackDevServer(
  {
    host: hostname,
    port,
    server: 'https',
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    webSocketServer: false,
    devMiddleware: { publicPath: '/' },
  },
  webpack(await pages()),
);
await server.start();
say(guide(keepCertificate()));
