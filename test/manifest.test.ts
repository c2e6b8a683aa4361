import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import description from '../package.json' with { type: 'json' };
import { DEVELOPMENT, moveManifest, versionManifest } from '../tools/build/site.mjs';
import { needsBuild } from './needsBuild.js';
import { allNamed, xmlTree, type Element } from './xmlTree.js';

const root = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const source = read('manifest.xml');
const manifest = xmlTree(source);

/** The children that the manifest schemas (1.1, version overrides 1.0) allow in each element, in order. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides',
  VersionOverrides: 'Description Requirements Hosts Resources',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  CustomTab: 'Group Label',
  Group: 'Label Icon Control',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Action: 'TaskpaneId SourceLocation Title FunctionName',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
};

const everywhere = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(everywhere),
];
const all = everywhere(manifest);
const named = (name: string) => allNamed(manifest, name);
const resources = new Map(
  all.flatMap((each) =>
    each.name.startsWith('bt:') && each.attributes.id !== undefined
      ? [[each.attributes.id, each] as const]
      : [],
  ),
);
const valueOf = (element: Element | undefined, name: string) =>
  resources.get(element?.children.find((child) => child.name === name)?.attributes.resid ?? '')?.attributes
    .DefaultValue;
/** Every address in the manifest, without the names of schemas. */
const addressesOf = (tree: Element) =>
  everywhere(tree).flatMap(({ attributes, text }) =>
    [
      ...Object.entries(attributes)
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([, value]) => value),
      text,
    ].filter((value) => /^[a-z]+:\/\//i.test(value)),
  );

describe('the manifest', () => {
  it('has its elements in the order of the schema', () => {
    for (const { name, children } of all) {
      const order = ORDER[name]?.split(' ');
      if (!order) continue;
      const places = children.map((child) => order.indexOf(child.name));
      assert.ok(!places.includes(-1), `${name} holds ${children.map((child) => child.name).join(' ')}`);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        `${name} holds ${children.map((child) => child.name).join(' ')}`,
      );
    }
  });
  it('is a task pane for workbooks that asks for no more than Excel 2019 has', () => {
    assert.equal(manifest.attributes['xsi:type'], 'TaskPaneApp');
    assert.deepEqual(
      named('Host').map(({ attributes }) => attributes.Name ?? attributes['xsi:type']),
      ['Workbook', 'Workbook'],
    );
    const [set, ...others] = [...named('Set'), ...named('bt:Set')];
    assert.deepEqual([set?.attributes.Name, others.length], ['ExcelApi', 0]);
    const [major, minor] = (set?.attributes.MinVersion ?? '').split('.').map(Number);
    assert.ok(major === 1 && minor !== undefined && minor <= 7);
    assert.equal(named('Permissions')[0]?.text, 'ReadWriteDocument');
  });
  it('has an id in the form of a GUID and a version of four numbers', () => {
    assert.match(
      named('Id')[0]?.text ?? '',
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.match(named('Version')[0]?.text ?? '', /^\d+(\.\d+){3}$/);
  });
  it('has the version of package.json', () =>
    assert.equal(named('Version')[0]?.text, `${description.version}.0`));
  it('finds every resource it names, and names every resource it has', () => {
    const wanted = all.flatMap(({ attributes }) => attributes.resid ?? []);
    for (const resid of wanted) assert.ok(resources.has(resid), resid);
    for (const id of resources.keys()) assert.ok(wanted.includes(id), `${id} is not used`);
  });
  it('has each id once, none over 32 characters', () => {
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.ok(id.length <= 32, id);
  });
  it('keeps within the lengths of strings', () => {
    for (const [list, limit] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const { attributes } of named(list).flatMap(everywhere)) {
        for (const value of [attributes.DefaultValue, attributes.Value])
          assert.ok((value ?? '').length <= limit, value);
      }
    }
    for (const [name, limit] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      const [setting] = manifest.children.filter((child) => child.name === name);
      assert.ok(setting && (setting.attributes.DefaultValue ?? '').length <= limit);
    }
  });
  it('speaks Chinese and nothing else, as the pane does', () => {
    assert.equal(named('DefaultLocale')[0]?.text, 'zh-CN');
    const told = [
      ...named('bt:String'),
      ...manifest.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
    ];
    for (const { attributes, children } of told) {
      assert.match(attributes.DefaultValue ?? '', /[\u4e00-\u9fff]/);
      assert.deepEqual(children, [], attributes.DefaultValue);
    }
    assert.deepEqual([...named('Override'), ...named('bt:Override')], []);
  });
  it('has the tab 年报 with the four buttons of the work and one that opens the pane', () => {
    const [tab] = named('CustomTab');
    assert.equal(valueOf(tab, 'Label'), '年报');
    assert.deepEqual(
      named('Control').map((control) => valueOf(control, 'Label')),
      ['插入表样', '一键检查', '清除标记', '生成报告', '打开窗格'],
    );
    for (const control of named('Control')) {
      const [tip] = allNamed(control, 'Supertip');
      assert.equal(valueOf(tip, 'Title'), valueOf(control, 'Label'));
      assert.match(valueOf(tip, 'Description') ?? '', /。$/);
    }
  });
  it('checks and clears without the pane, by functions that the function file registers', () => {
    const functions = named('FunctionName').map(({ text }) => text);
    assert.deepEqual(functions, ['checkNow', 'clearMarks']);
    const registered = read('src/pane/commands.ts').replaceAll('?.', '.');
    for (const name of functions) assert.ok(registered.includes(`Office.actions.associate('${name}'`), name);
  });
  it('opens one pane at the place that the button is about', () => {
    const panes = named('Action').filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane');
    assert.deepEqual(
      panes.map((pane) => valueOf(pane, 'SourceLocation')?.slice(DEVELOPMENT.length)),
      ['/pane.html#insert', '/pane.html#report', '/pane.html'],
    );
    assert.equal(
      new Set(panes.map((pane) => pane.children.find(({ name }) => name === 'TaskpaneId')?.text)).size,
      1,
    );
  });
  it('has icons of the pixels it says', () => {
    const pixels = (address: string | undefined) => {
      const { width, height } = PNG.sync.read(
        readFileSync(new URL((address ?? '').replace(`${DEVELOPMENT}/`, ''), root)),
      );
      return [width, height];
    };
    for (const icon of named('Icon')) {
      assert.deepEqual(
        icon.children.map(({ attributes }) => attributes.size),
        ['16', '32', '80'],
      );
      for (const { attributes } of icon.children) {
        const size = Number(attributes.size);
        assert.deepEqual(
          pixels(resources.get(attributes.resid ?? '')?.attributes.DefaultValue),
          [size, size],
          attributes.resid,
        );
      }
    }
    assert.deepEqual(pixels(named('IconUrl')[0]?.attributes.DefaultValue), [32, 32]);
    assert.deepEqual(pixels(named('HighResolutionIconUrl')[0]?.attributes.DefaultValue), [64, 64]);
  });
  it('has https addresses of one site only', () => {
    const addresses = addressesOf(manifest);
    assert.ok(addresses.length > 20);
    for (const address of addresses)
      assert.ok(address === DEVELOPMENT || address.startsWith(`${DEVELOPMENT}/`), address);
  });
});

describe('the built site', () => {
  needsBuild('dist/site', 'npm run build');
  it('has a file at every address of the manifest', () => {
    for (const address of addressesOf(manifest)) {
      const path = new URL(address).pathname.slice(1);
      assert.ok(existsSync(new URL(`dist/site/${path}`, root)), path);
    }
  });
  it('has the pictures of the icons, but not their drawings', () => {
    const built = readdirSync(new URL('dist/site/assets/', root)).sort();
    const pictures = readdirSync(new URL('assets/', root)).filter((name) => name.endsWith('.png'));
    assert.deepEqual(built, pictures.sort());
  });
});

describe('the manifest of another version', () => {
  it('has the version with a fourth number, and nothing else is changed', () => {
    const next = versionManifest(source, '12.3.4');
    assert.deepEqual(
      allNamed(xmlTree(next), 'Version').map(({ text }) => text),
      ['12.3.4.0'],
    );
    assert.equal(versionManifest(next, description.version), source);
  });
});

describe('the manifest for another site', () => {
  it('has no address of the development site left', () => {
    const moved = moveManifest(source, 'https://oa.example.com/nianbao');
    assert.equal(moved.includes(DEVELOPMENT), false);
    const addresses = addressesOf(xmlTree(moved));
    assert.equal(addresses.length, addressesOf(manifest).length);
    for (const address of addresses)
      assert.ok(
        address === 'https://oa.example.com' || address.startsWith('https://oa.example.com/nianbao/'),
        address,
      );
  });
  it('is refused at an address that is not https or could break the file', () => {
    for (const site of [
      'http://oa.example.com',
      'oa.example.com',
      'https://',
      'https://oa.example.com/',
      'https://oa.example.com/a?b',
      'https://oa.example.com/"x',
      'https://oa.example.com/a&b',
    ]) {
      assert.throws(() => moveManifest(source, site), /SITE/, site);
    }
  });
  it('is the one in the project where no other site is asked for', () =>
    assert.equal(moveManifest(source), source));
});
