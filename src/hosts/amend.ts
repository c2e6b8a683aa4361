import type { AmendmentBasis, AmendmentPlan, LiveHost } from './host.js';

/** Reads, and does what `plan` makes of it as one act; in steps where the host has no act of its own. */
export async function amend(host: LiveHost, basis: AmendmentBasis, plan: AmendmentPlan): Promise<void> {
  if (host.amend) return host.amend(basis, plan);
  const sheets = await host.read();
  const made = plan(
    sheets.filter(({ name }) => name !== basis.list),
    sheets.find(({ name }) => name === basis.list),
  );
  if (!made) return;
  if (made.layouts.length > 0) await host.draw(made.layouts);
  if (made.entries.length > 0) await host.write(made.entries);
}
