"use client";

import { createContext, type ReactNode, useContext } from "react";
import { may, type Permission } from "#lib/auth/permissions.ts";
import type { Role } from "#lib/domain/role.ts";

/** What the browser knows of who is signed in. */
export type VisibleUser = { id: string; name: string; email: string; role: Role; letterKeys: boolean };

const UserContext = createContext<VisibleUser | null>(null);

export function UserProvider({ user, children }: { user: VisibleUser; children: ReactNode }) {
  const { id, name, email, role, letterKeys } = user;
  return <UserContext value={{ id, name, email, role, letterKeys }}>{children}</UserContext>;
}

/** Who is signed in. */
export function useUser(): VisibleUser {
  const user = useContext(UserContext);
  if (!user) throw new Error("useUser is for pages inside the dashboard's layout.");
  return user;
}

/** Whether to offer something; the server decides again when it is asked. */
export function useMay(permission: Permission): boolean {
  return may(useUser().role, permission);
}
