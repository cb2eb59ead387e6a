"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The address of a link, on the host this page came from; without a host where there is no browser yet. */
export function useInvitationUrl(): (token: string) => string {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
  return (token) => `${origin}/invitation/${token}`;
}
