import ts from 'typescript';

/**
 * Empties the examples of rules as their files are compiled: they are for tests and docs, and the pages load
 * faster without them.
 */
export function dropExamples(context) {
  const visit = (node) =>
    ts.isPropertyAssignment(node) && node.name.getText() === 'examples'
      ? ts.factory.createPropertyAssignment('examples', ts.factory.createArrayLiteralExpression())
      : ts.visitEachChild(node, visit, context);
  return (file) => (file.fileName.includes('/src/rules/') ? ts.visitNode(file, visit) : file);
}
