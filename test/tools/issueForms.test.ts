import { load } from 'js-yaml';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const folder = new URL('.github/ISSUE_TEMPLATE/', root);

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: unknown[] };
  readonly validations?: { readonly required?: boolean };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}

const read = (file: string): unknown => load(readFileSync(new URL(file, folder), 'utf8'));
const forms = new Map(
  readdirSync(folder)
    .filter((file) => file !== 'config.yml')
    .map((file) => [file, read(file) as Form]),
);
const requiredIn = (file: string) =>
  forms
    .get(file)
    ?.body.filter(({ validations }) => validations?.required === true)
    .map(({ id }) => id);

describe('the issue forms', () => {
  for (const [file, { name, description, body }] of forms) {
    it(`${file} is a form in Chinese with fields of the known types, each with an id of its own`, () => {
      for (const text of [name, description]) assert.match(text, /[\u4e00-\u9fff]/);
      const fields = body.filter(({ type }) => type !== 'markdown');
      for (const { type, attributes } of fields) {
        assert.ok(['input', 'textarea', 'dropdown', 'checkboxes'].includes(type), type);
        assert.match(attributes.label ?? '', /[\u4e00-\u9fff]/);
      }
      const ids = fields.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.every((id) => id !== undefined && /^[a-z-]+$/.test(id)));
    });
    it(`${file} warns of unpublished data and sends vulnerabilities elsewhere`, () => {
      const [first] = body;
      assert.match(first?.attributes.value ?? '', /不要粘贴或附上尚未公开的数据[^]*安全漏洞请不要在这里公开/);
    });
  }
  it('ask for what a wrong finding and a fault need', () => {
    assert.deepEqual(requiredIn('wrong-finding.yml'), [
      'edition',
      'year',
      'cell',
      'said',
      'right',
      'version',
    ]);
    assert.deepEqual(requiredIn('fault.yml'), ['done', 'expected', 'message', 'program', 'host', 'version']);
  });
  it('are the only way to open an issue; the security policy is there', () => {
    assert.deepEqual(read('config.yml'), { blank_issues_enabled: false });
    assert.ok(existsSync(new URL('SECURITY.md', root)));
  });
});
