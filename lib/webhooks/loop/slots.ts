import type { Environment } from "#lib/domain/environment.ts";

/** How many attempts this process may have under way. */
export type Slots = {
  free: (environment: Environment) => number;
  take: (environment: Environment) => void;
  release: (environment: Environment) => void;
};

/** Sandbox gets at most half of the slots, so that it never delays production. */
export function createSlots(total: number): Slots {
  const used: Record<Environment, number> = { production: 0, sandbox: 0 };
  const limit: Record<Environment, number> = { production: total, sandbox: Math.floor(total / 2) };
  return {
    free: (environment) =>
      Math.max(0, Math.min(limit[environment] - used[environment], total - used.production - used.sandbox)),
    take: (environment) => {
      used[environment] += 1;
    },
    release: (environment) => {
      used[environment] -= 1;
    },
  };
}
