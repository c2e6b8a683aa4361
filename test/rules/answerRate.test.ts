import assert from 'node:assert/strict';
import { check, subjectOf } from '../../src/core/check/check.js';
import { editions } from '../../src/index.js';
import { answerRate } from '../../src/rules/answerRate.js';
import { reportOf } from './sentences/bureau.js';

/** 85 requests came in, and 2 go on. */
const report = reportOf(2024, {
  'requests.received.person': 85,
  'requests.received.total': 85,
  'requests.carriedOut.person': 2,
  'requests.carriedOut.total': 2,
});
const tell = (text: string) => {
  const chapters = { ...report.chapters, overview: [`2024年共收到政府信息公开申请85件，${text}`] };
  return check(subjectOf({ ...report, chapters }, editions), [answerRate]).findings;
};

describe('a rate of answers of 100% where requests are carried over', () => {
  for (const text of [
    '法定期限内答复率100%。',
    '在规定时限内答复率达100%。',
    '到期办结率100%。',
    '已到答复期限的申请答复率100%。',
    '如期答复率为100%。',
    '限时办结率100%。',
    '按时答复率100%。',
    '除2件结转下年办理外，均依法答复，答复率100%。',
    '办结83件，另有2件结转下年度办理，答复率100%。',
    '2件结转至2025年办理，其余83件全部办结，办结率100%。',
    '答复率100%（不含结转下年的2件）。',
    '除2件正在办理外，答复率100%。',
    '2件办理中，其余均已答复，答复率100%。',
    '2件尚在补正期，答复率100%。',
    '除尚在办理期限内的2件外，其余全部答复，答复率100%。',
    '除2件顺延至下年外，答复率100%。',
    '应答复83件，实际答复83件，答复率100%。',
  ])
    it(`is right of those that were due: ${text}`, () => assert.deepEqual(tell(text), []));
  for (const text of [
    '答复率100%。',
    '均已按规定办理，办结率达100%。',
    '上年结转0件，回复率为100%。',
    '2023年结转3件，答复率100%。',
    '去年结转3件，均已办结，办结率100%。',
    '在办理申请中严格把关，答复率100%。',
    '依申请公开办理中坚持依法答复，答复率100%。',
  ])
    it(`is told of all: ${text}`, () => assert.equal(tell(text).length, 1));
});
