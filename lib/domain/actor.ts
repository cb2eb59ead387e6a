import type { Role } from "./role.ts";

export const actorTypes = ["key", "user", "system"] as const;

/** Who did it: a partner's key, a person, or PickPack itself (worker, admin command). */
export type Actor =
  | { type: "key"; id: string; name: string }
  | { type: "user"; id: string; name: string; role: Role }
  | { type: "system"; id: null; name: string };
