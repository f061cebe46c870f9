/** Lets each address knock so many times a minute; counted in memory, forgotten with the process. */
export type RateLimit = { readonly secondsLeft: (address: string, nowMs: number) => number };

// More addresses than this at once is an attack in itself; the oldest are forgotten first.
const mostAddresses = 20_000;

export function rateLimit(perMinute: number): RateLimit {
  const knocks = new Map<string, { readonly since: number; count: number }>();
  const secondsLeft = (address: string, nowMs: number): number => {
    const found = knocks.get(address);
    if (found === undefined || nowMs - found.since >= 60_000) {
      knocks.delete(address);
      knocks.set(address, { since: nowMs, count: 1 });
      const oldest = knocks.keys().next();
      if (knocks.size > mostAddresses && !oldest.done) knocks.delete(oldest.value);
      return 0;
    }
    found.count += 1;
    return found.count <= perMinute ? 0 : Math.ceil((found.since + 60_000 - nowMs) / 1000);
  };
  return { secondsLeft };
}
