/** The oldest browser that the pages run in, as esbuild names it, and the syntax that it reads. */
export const TARGET = { browser: 'chrome78', syntax: 'es2019', year: 2019 };
