import type { ExplainedSolution, Known } from '../explain/rank.js';
import type { ComponentResult } from '../localise/localiseErrors.js';
import { countShapes, type CountedShape } from './countShapes.js';
import type { Solution, SolutionGroup } from './proposal.js';
import { axesOf, shapeOf, type Shape } from './shape.js';
import { tellShape } from './tellShape.js';

/** Up to so many solutions of a part are told one by one, whatever their shapes. */
const MOST_ALONE = 5;

/** Where there are more, solutions of one shape are told as one from so many on. */
const LEAST_ALIKE = 4;

/** So many members of a shape are listed, the likeliest. */
const MOST_LISTED = 50;

/**
 * The solutions of a part in the order of belief, where those of one shape are one group that stands at the
 * place of its likeliest member; last the shapes of which no member is known. `tell` gives what is proposed
 * of each; of the solutions that share no shape `most` are.
 */
export function groupSolutions(
  { component, products, count, isCounted }: ComponentResult,
  solutions: readonly ExplainedSolution[],
  tell: (at: number) => Solution,
  { system, figures: { form }, most }: Pick<Known, 'system' | 'figures'> & { readonly most: number },
): readonly SolutionGroup[] {
  const alone = (at: number): SolutionGroup => ({ count: 1, solutions: [tell(at)] });
  if (count <= MOST_ALONE) return [...solutions.keys()].filter((at) => at < most).map(alone);
  const axes = axesOf(component.violated, form);
  const shapes = countShapes(products, { axes, form, system });
  const places = placesByShape(solutions.map((solution) => shapeOf(solution, axes)));
  const groupOf = ({ shape, count: alike }: CountedShape, at: readonly number[]): SolutionGroup => ({
    message: tellShape(
      shape,
      alike,
      isCounted,
      at.slice(0, 2).flatMap((place) => solutions[place] ?? []),
    ),
    count: alike,
    solutions: at.slice(0, MOST_LISTED).map(tell),
  });
  const known = [...places].flatMap(([key, at]): readonly (readonly [number, SolutionGroup])[] => {
    const counted = shapes.get(key);
    if (counted && counted.count >= LEAST_ALIKE) return [[at[0] ?? 0, groupOf(counted, at)]];
    return at.filter((place) => place < most).map((place) => [place, alone(place)]);
  });
  const unknown = [...shapes.values()].filter(
    (each) => each.count >= LEAST_ALIKE && !places.has(each.shape.key),
  );
  return [
    ...known.sort(([a], [b]) => a - b).map(([, group]) => group),
    ...unknown.map((each) => groupOf(each, [])),
  ];
}

/** The places of the solutions of each shape, by its key. */
function placesByShape(shapes: readonly Shape[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of shapes.entries()) {
    const before = places.get(key);
    if (before) before.push(at);
    else places.set(key, [at]);
  }
  return places;
}
