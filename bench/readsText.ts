import { checkExample } from '../src/core/check/example.js';
import type { Rule } from '../src/core/check/rule.js';
import type { Report } from '../src/core/report/report.js';
import { editions } from '../src/index.js';

/** What of a report is text. */
const TEXT: ReadonlySet<PropertyKey> = new Set<keyof Report>(['attachments', 'chapters', 'contact']);

/** True for a rule that looks at the text of a report of its examples, this year's or last year's. */
export function readsText(rule: Rule): boolean {
  let reads = false;
  const watched = (report: Report): Report =>
    new Proxy(report, {
      get: (target, key) => {
        reads ||= TEXT.has(key);
        return Reflect.get(target, key) as unknown;
      },
    });
  const watching: Rule = {
    ...rule,
    check: ({ last, ...subject }) =>
      rule.check({
        ...subject,
        report: watched(subject.report),
        ...(last ? { last: { ...last, report: watched(last.report) } } : {}),
      }),
  };
  for (const example of rule.examples) checkExample(example, editions, [watching]);
  return reads;
}
