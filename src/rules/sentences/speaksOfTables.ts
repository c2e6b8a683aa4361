import { remember } from '../../core/form/remember.js';
import { isAboutRequests } from './around.js';
import { CARRY } from './carriedMeaning.js';
import { speaksOfTable } from './disclosureMeaning.js';
import { speaksOfDisputes } from './disputeMeaning.js';
import type { Sentence } from './sentence.js';

/** Words without which no number counts requests or cases. */
const WORDS = /申请|公开件|诉|争议|案件|维持|纠正|撤销|审结|信息公开|复议/;

/** True where a number of a sentence may be one of the tables: most sentences of a report speak of none. */
export const speaksOfTables = remember(
  (sentence: Sentence): boolean =>
    WORDS.test(sentence.text) ||
    speaksOfTable(sentence) ||
    speaksOfDisputes(sentence) ||
    CARRY.test(sentence.text) ||
    isAboutRequests({ sentence }),
);
