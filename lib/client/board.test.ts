import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import type { BoardRow } from "#lib/contracts/board.ts";
import { boardListOptions, knownRow, replaceRow, shipmentDetailOptions } from "./board.ts";

afterEach(() => vi.unstubAllGlobals());

const row = { id: "shp_1", version: 3, status: "created", return_state: "none", pending: null } as unknown as BoardRow;
const moved: BoardRow = {
  ...row,
  pending: { id: "", to: "picked_up", by: { id: "usr_1", name: "Номин" }, left_ms: 5_000 },
};

async function boardWith(client: QueryClient): Promise<void> {
  const answer = { rows: [row], complete: true, read_at: new Date().toISOString() };
  vi.stubGlobal("fetch", async () => Response.json(answer));
  await client.fetchQuery(boardListOptions("sandbox", { kind: "open" }));
}

/** A reading of the panel that was asked for before, and is answered after, what happens in between. */
async function readAround(client: QueryClient, read: BoardRow, between: () => void): Promise<void> {
  vi.stubGlobal("fetch", async () => {
    between();
    return Response.json({ row: read, events: [] });
  });
  await client.fetchQuery(shipmentDetailOptions("sandbox", "shp_1"));
}

test("a move that is made while the panel is read stays, so that it can be taken back", async () => {
  const client = new QueryClient();
  await boardWith(client);
  await readAround(client, row, () => replaceRow(client, "sandbox", 3, moved));
  expect(knownRow(client, "sandbox", "shp_1")?.pending?.to).toBe("picked_up");
});

test("a newer version that the panel reads is believed all the same", async () => {
  const client = new QueryClient();
  await boardWith(client);
  await readAround(client, { ...row, version: 4 }, () => replaceRow(client, "sandbox", 3, moved));
  expect(knownRow(client, "sandbox", "shp_1")).toMatchObject({ version: 4, pending: null });
});
