import postcss from 'postcss';

/** Chromium below 87: `inset` came just after `:focus-visible`. */
const BEFORE_87 = 'not (inset: 0)';

/** Chromium below 84: `appearance` without a prefix came with `gap` in flex boxes. */
const BEFORE_84 = 'not (appearance: none)';

/** What the oldest browser does not know, and what to write in its place; `gap` and the others are mended. */
const TOO_NEW = [
  [/:has\(/, ':has()'],
  [/:where\(/, ':where()'],
  [/(?:^|[^\w-])[dsl]v[hw]\b|\d[dsl]v[hw]\b/, 'dvh, svh, lvh'],
  [/color-mix\(|oklch\(|light-dark\(/, 'functions of colours'],
  [/clamp\(/, 'clamp()'],
  [/^aspect-ratio$/, 'aspect-ratio'],
  [/^(?:layer|container|scope|starting-style)$/, 'a new kind of @ rule'],
  [/^text-wrap|^translate$|^rotate$|^scale$/, 'a new property'],
];

/** A style sheet with what Chromium 78 to 87 need beside it. Throws for what cannot be mended. */
export function lowerStyles(source) {
  const root = postcss.parse(source);
  root.walkRules(unrollIs);
  root.walkDecls('inset', splitInset);
  root.walkRules(showFocus);
  root.walkRules(spaceItems);
  root.walk(refuseNew);
  return root.toString();
}

/** `a:is(b, c)` as `a b, a c`: one that is not known makes the whole rule void. */
function unrollIs(rule) {
  while (rule.selectors.some((selector) => selector.includes(':is('))) {
    rule.selectors = rule.selectors.flatMap((selector) => {
      if (!selector.includes(':is(')) return [selector];
      const [whole, inner] = /:is\(((?:[^()]|\([^()]*\))*)\)/.exec(selector) ?? [];
      if (inner === undefined) throw rule.error('a selector within :is() that cannot be unrolled');
      return inner.split(',').map((part) => joinSelector(selector, whole, part.trim()));
    });
  }
}

/** The name of an element stands first: `.a:is(b)` is `b.a`. */
function joinSelector(selector, whole, part) {
  const at = selector.indexOf(whole);
  const before = selector.slice(0, at);
  const compound = /[^\s>+~]*$/.exec(before)[0];
  const start = before.slice(0, before.length - compound.length);
  const joined = /^[.:#[]/.test(part) ? compound + part : part + compound;
  return start + joined + selector.slice(at + whole.length);
}

function splitInset(declaration) {
  const [top, right = top, bottom = top, left = right] = declaration.value.split(/\s+/);
  for (const [prop, value] of Object.entries({ top, right, bottom, left }))
    declaration.cloneBefore({ prop, value });
  declaration.remove();
}

/** Below 86 the focus is always shown, which is better than never. */
function showFocus(rule) {
  if (!rule.selector.includes(':focus-visible') || isFallback(rule)) return;
  const shown = rule.clone({ selector: rule.selector.replaceAll(':focus-visible', ':focus') });
  rule.before(postcss.atRule({ name: 'supports', params: BEFORE_87, nodes: [shown] }));
}

/** Raises a selector above one of a class and an element, such as `.pane p`. */
const RAISED = ':not(._)';

/** The distance between the items of a flex box, as margins of theirs; behind them where they wrap. */
function spaceItems(rule) {
  const valueOf = (name) => rule.nodes.filter(({ prop }) => prop === name).pop()?.value;
  const gap = valueOf('gap');
  if (gap === undefined || !/flex$/.test(valueOf('display') ?? '') || isFallback(rule)) return;
  const [row, column = row] = gap.split(/\s+/);
  const items = (suffix, margins) =>
    postcss.rule({
      selector: rule.selectors.map((selector) => `${selector} > ${suffix}${RAISED}`).join(', '),
      nodes: Object.entries(margins).map(([prop, value]) => postcss.decl({ prop, value })),
    });
  const spaced = () => {
    if (valueOf('flex-direction')?.startsWith('column')) return items('* + *', { 'margin-top': row });
    if (valueOf('flex-wrap') !== 'wrap') return items('* + *', { 'margin-left': column });
    const half = `calc(${row} / 2)`;
    return items('*', { 'margin-right': column, 'margin-top': half, 'margin-bottom': half });
  };
  rule.after(postcss.atRule({ name: 'supports', params: BEFORE_84, nodes: [spaced()] }));
}

const isFallback = ({ parent }) => parent?.name === 'supports' && parent.params.startsWith('not');

function refuseNew(node) {
  const texts = [node.prop, node.value, node.selector, node.name].filter((text) => text !== undefined);
  const found = TOO_NEW.find(([pattern]) => texts.some((text) => pattern.test(text)));
  const isNested = node.type === 'rule' && node.parent?.type === 'rule';
  if (found || isNested)
    throw node.error(`${found?.[1] ?? 'a nested rule'} is not known to the oldest browser that is supported`);
}
