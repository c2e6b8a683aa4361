import ts from 'typescript';

/**
 * Empties the examples of rules, their titles and what they rest on, as their files are compiled: these are
 * for tests, docs and the command line, and the pages load faster without them.
 */
export function dropExamples(context) {
  const emptied = {
    examples: ts.factory.createArrayLiteralExpression(),
    title: ts.factory.createStringLiteral(''),
    basis: ts.factory.createStringLiteral(''),
  };
  const nameOf = (property) => property.name?.getText();
  const isRule = (node) =>
    ts.isObjectLiteralExpression(node) &&
    ['id', 'check', 'examples'].every((name) => node.properties.some((each) => nameOf(each) === name));
  const empty = (property) =>
    Object.hasOwn(emptied, nameOf(property) ?? '')
      ? ts.factory.createPropertyAssignment(nameOf(property), emptied[nameOf(property)])
      : visit(property);
  const visit = (node) =>
    isRule(node)
      ? ts.factory.updateObjectLiteralExpression(node, node.properties.map(empty))
      : ts.visitEachChild(node, visit, context);
  return (file) => (file.fileName.includes('/src/rules/') ? ts.visitNode(file, visit) : file);
}
