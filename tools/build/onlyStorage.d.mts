declare function onlyStorage(given: string): string;

export { onlyStorage as default };
