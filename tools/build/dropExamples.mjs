import ts from 'typescript';

/** What of a rule is for tests, docs and the command line. */
const DROPPED = ['examples', 'title', 'basis'];

/**
 * Takes the examples of rules, their titles and what they rest on out of their files as these are compiled:
 * the pages have no use for them and load faster without.
 */
export function dropExamples(context) {
  const nameOf = (property) => property.name?.getText();
  const isRule = (node) =>
    ts.isObjectLiteralExpression(node) &&
    ['id', 'check', 'examples'].every((name) => node.properties.some((each) => nameOf(each) === name));
  const kept = ({ properties }) => properties.filter((each) => !DROPPED.includes(nameOf(each)));
  const visit = (node) =>
    isRule(node)
      ? ts.factory.updateObjectLiteralExpression(node, kept(node).map(visit))
      : ts.visitEachChild(node, visit, context);
  return (file) => (file.fileName.includes('/src/rules/') ? ts.visitNode(file, visit) : file);
}
