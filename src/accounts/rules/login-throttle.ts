/**
 * How long a person waits before the next log-in is tried. Guessing must not pay, and nobody may be locked out for good by
 * somebody else's wrong passwords: so the strict brake holds for a log-in name together with an address, a mild one (at most
 * a minute) for the name over all addresses, and an address where this name has logged in before is spared the mild one.
 */

/** Failed log-ins of the last quarter of an hour; those before the last success of the pair do not count. */
export type RecentFailures = {
  /** Of this log-in name from this address. */
  readonly pair: number;
  readonly secondsSincePair: number;
  /** Of this log-in name from anywhere. */
  readonly name: number;
  readonly secondsSinceName: number;
  /** Of any log-in name from this address. */
  readonly address: number;
  /** Seconds since the failure that must leave the window before this address may go on. */
  readonly secondsSinceAddressLimit: number;
  /** This name has logged in from this address before. */
  readonly knownAddress: boolean;
};

export const windowSeconds = 15 * 60;
export const addressLimit = 50;
const pairLimit = 5;
const nameLimit = 20;

/** Seconds to wait; 0 when the log-in may be tried now. */
export function waitBeforeLogIn(failures: RecentFailures): number {
  const pair = left(growing(failures.pair - pairLimit, 30, 600), failures.secondsSincePair);
  const name = failures.knownAddress ? 0 : left(growing(failures.name - nameLimit, 5, 60), failures.secondsSinceName);
  const address = failures.address >= addressLimit ? left(windowSeconds, failures.secondsSinceAddressLimit) : 0;
  return Math.ceil(Math.max(pair, name, address));
}

// Attempts at the same moment may each have begun before the other was written down: such a time is negative, and counts as now.
function left(delay: number, since: number): number {
  return Math.max(0, delay - Math.max(0, since));
}

function growing(beyond: number, first: number, most: number): number {
  return beyond < 0 ? 0 : Math.min(most, first * 2 ** beyond);
}
