import type { Driver } from './driver.js';
import { openPage } from './page.js';
import { road } from './road.js';

/** How far a browser came. */
export interface Walk {
  readonly passed: readonly string[];
  /** The step that failed, and why; undefined where all passed. */
  readonly failed?: string;
}

/** Takes the road in a browser. */
export async function walk(driver: Driver, address: string): Promise<Walk> {
  const passed: string[] = [];
  try {
    const page = await openPage(driver, address);
    for (const [name, take] of road) {
      await take(page).catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
      passed.push(name);
    }
    return { passed };
  } catch (error) {
    return { passed, failed: String((error as Error).message).split('\n')[0] ?? '' };
  }
}
