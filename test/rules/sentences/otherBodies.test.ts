import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { editions } from '../../../src/index.js';
import { proseRules } from './bureau.js';
import { bodyReport } from './figures.js';

/** What is told of a sentence on 1,076 requests: 912 of persons, 118 of enterprises, 46 of other bodies. */
function told(text: string): readonly string[] {
  const report = bodyReport('city', ['（二）依申请公开', text]);
  return check(subjectOf(report, editions), proseRules).findings.map(({ message }) => message);
}

/** Expects that nothing is told of sentences. */
function tellsNothing(texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(told(text), [], text);
}

describe('其他组织 in sentences', () => {
  it('are all bodies but enterprises, where the sentence names no other kind', () => {
    tellsNothing([
      '新收政府信息公开申请1076件，其中自然人912件、商业企业118件、其他组织46件。',
      '全年收到申请1076件：公民个人912件，企业118件，其他组织46件。',
      '收到政府信息公开申请1076件，自然人申请912件，商业企业申请118件，其他组织申请46件。',
      '全年受理政府信息公开申请1121件（含上年结转45件），其中自然人952件、商业企业123件、其他组织46件。',
    ]);
  });
  it('are all bodies, where it names persons alone', () => {
    tellsNothing([
      '新收政府信息公开申请1076件，其中自然人912件、其他组织164件。',
      '收到公民申请912件、其他组织申请164件。',
      '政府信息公开申请中，来自个人的912件，来自其他组织的164件。',
    ]);
  });
  it('are no other number where enterprises are told among them, or a law is named', () => {
    tellsNothing([
      '新收政府信息公开申请1076件，其中自然人912件、企业和其他组织164件。',
      '自然人提出申请912件，其他组织提出申请164件，其中商业企业118件。',
      '按照法律法规规定，新收申请1076件，其中自然人912件、商业企业118件、其他组织46件。',
    ]);
  });
  it('are the last column alone, where it names the kinds before it or counts them so', () => {
    tellsNothing([
      '新收申请1076件，其中自然人912件、商业企业118件、社会公益组织2件、法律服务机构31件、其他组织13件。',
      '新收政府信息公开申请中，商业企业118件、其他组织13件。',
    ]);
    assert.match(told('新收申请中，商业企业118件、法律服务机构31件、其他组织46件。')[0]!, /“其他组织46件”/);
  });
  it('are told with any other number', () => {
    for (const [text, said] of [
      ['新收政府信息公开申请1076件，其中自然人912件、商业企业118件、其他组织64件。', '其他组织64件'],
      ['新收政府信息公开申请1076件，其中自然人912件、其他组织146件。', '其他组织146件'],
      ['新收政府信息公开申请1076件，其中自然人912件、其他组织46件。', '其他组织46件'],
      ['新收政府信息公开申请，自然人912件，企业118件，其他组织45件。', '其他组织45件'],
    ] as const)
      assert.ok(
        told(text).some((each) => each.includes(said)),
        text,
      );
  });
});
