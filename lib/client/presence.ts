"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Environment } from "#lib/domain/environment.ts";
import { useLive, useLiveStatus } from "./live.ts";

export type Person = { id: string; name: string };

/** Said again so often; forgotten when it was not said for twice as long. */
const SAY_MS = 20_000;
const FORGET_MS = 45_000;

type Seen = Person & { untilMs: number };

/** Who has which shipment open, as far as this tab has heard. */
const seen = new Map<string, Map<string, Seen>>();
const snapshots = new Map<string, readonly Person[]>();
const listeners = new Set<() => void>();
const nobody: readonly Person[] = [];

function publish(shipmentId: string): void {
  const people = [...(seen.get(shipmentId)?.values() ?? [])].map(({ id, name }) => ({ id, name }));
  if (people.length > 0) snapshots.set(shipmentId, people);
  else snapshots.delete(shipmentId);
  for (const listener of listeners) listener();
}

/** @returns true for somebody who was not known to be there */
function note(shipmentId: string, { id, name }: Person, here: boolean): boolean {
  const people = seen.get(shipmentId) ?? new Map<string, Seen>();
  seen.set(shipmentId, people);
  const isNew = here && !people.has(id);
  if (here) people.set(id, { id, name, untilMs: Date.now() + FORGET_MS });
  else people.delete(id);
  if (people.size === 0) seen.delete(shipmentId);
  if (isNew || !here) publish(shipmentId);
  return isNew;
}

function forgetSilent(): void {
  for (const [shipmentId, people] of seen)
    for (const person of people.values()) if (person.untilMs < Date.now()) note(shipmentId, person, false);
}

function say(environment: Environment, shipmentId: string, here: boolean): void {
  // Nobody waits for it, and nobody misses it: it is said again.
  void fetch(`/api/dashboard/${environment}/shipments/${shipmentId}/presence`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ here }),
    keepalive: true,
  }).catch(() => {});
}

/** Says that somebody has this shipment open, and hears who else has any: `openId` null = only hears. */
export function usePresenceInShipments(environment: Environment, openId: string | null, ownId: string): void {
  useLive(environment, {
    onPresence: ({ shipment_id, person, here }) => {
      if (person.id === ownId) return;
      // Somebody who has just come does not know that we are here.
      if (note(shipment_id, person, here) && shipment_id === openId) say(environment, shipment_id, true);
    },
  });
  useEffect(() => {
    const timer = setInterval(forgetSilent, SAY_MS / 4);
    return () => clearInterval(timer);
  }, []);
  // Whoever is there answers on the stream: before it is live, nobody would hear who they are.
  const isHeard = useLiveStatus().state === "live";
  useEffect(() => {
    if (openId === null || !isHeard) return;
    const sayHere = () => document.visibilityState === "visible" && say(environment, openId, true);
    sayHere();
    const timer = setInterval(sayHere, SAY_MS);
    return () => {
      clearInterval(timer);
      say(environment, openId, false);
    };
  }, [environment, openId, isHeard]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who else has a shipment open. */
export function useOthersIn(shipmentId: string): readonly Person[] {
  return useSyncExternalStore(
    subscribe,
    () => snapshots.get(shipmentId) ?? nobody,
    () => nobody,
  );
}
