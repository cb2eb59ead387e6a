import { afterEach, expect, test, vi } from "vitest";
import { database, pool, transaction } from "#db/client.ts";
import { notifyChange } from "#db/queries/changes.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { createHub, type Hub } from "./hub.ts";

const hubs: Hub[] = [];
afterEach(() => Promise.all(hubs.splice(0).map((hub) => hub.close())));

/** Rows that carry how often rows have been read, so that a test sees when theirs was. */
function loader() {
  let reads = 0;
  const load = vi.fn(async (_environment: Environment, ids: string[]) => {
    reads += 1;
    return ids.map((id) => ({ id, reads }));
  });
  return load;
}

async function watch(hub: Hub, environment: Environment) {
  const heard: string[] = [];
  const cut = vi.fn();
  const check = vi.fn();
  const leave = hub.subscribe(environment, {
    send: (frames) => heard.push(...frames.split("\n\n").filter(Boolean)),
    cut,
    check,
  });
  await vi.waitFor(() => expect(heard).toContain("event: hello\ndata: {}"));
  heard.length = 0;
  return { heard, cut, check, leave };
}

function newHub(load = loader()): Hub {
  const hub = createHub(load);
  hubs.push(hub);
  return hub;
}

const shipment = (id: string, version = 1, environment: Environment = "sandbox") =>
  notifyChange(database(), { kind: "shipment", environment, id, version });

test("a changed row reaches everybody of its environment and nobody else, read once", async () => {
  const load = loader();
  const hub = newHub(load);
  const [first, second, other] = await Promise.all([
    watch(hub, "sandbox"),
    watch(hub, "sandbox"),
    watch(hub, "production"),
  ]);
  await shipment("shp_1");
  const row = 'event: shipment\ndata: {"id":"shp_1","reads":1}';
  await vi.waitFor(() => expect([first.heard, second.heard]).toEqual([[row], [row]]));
  expect(other.heard).toEqual([]);
  expect(load).toHaveBeenCalledOnce();
});

test("changes of one transaction are read together, and a change that is rolled back is not heard", async () => {
  const load = loader();
  const { heard } = await watch(newHub(load), "sandbox");
  await transaction(async (tx) => {
    await notifyChange(tx, { kind: "shipment", environment: "sandbox", id: "shp_lost", version: 2 });
    throw new Error("rolled back");
  }).catch(() => {});
  await transaction(async (tx) => {
    for (const id of ["shp_1", "shp_2", "shp_3"])
      await notifyChange(tx, { kind: "shipment", environment: "sandbox", id, version: 2 });
  });
  await vi.waitFor(() => expect(heard).toHaveLength(3));
  expect(load.mock.calls).toEqual([["sandbox", ["shp_1", "shp_2", "shp_3"]]]);
});

test("what changes while rows are being read is read again afterwards", async () => {
  const gate = Promise.withResolvers<void>();
  const load = loader();
  load.mockImplementationOnce(async (_environment, ids) => {
    await gate.promise;
    return ids.map((id) => ({ id, reads: 0 }));
  });
  const { heard } = await watch(newHub(load), "sandbox");
  await shipment("shp_1");
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  await shipment("shp_1", 2);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(load).toHaveBeenCalledOnce();
  gate.resolve();
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard[0]).toContain('"reads":0');
  expect(heard[1]).toContain('"reads":1');
});

test("deliveries are told by their ids", async () => {
  const { heard } = await watch(newHub(), "sandbox");
  await notifyChange(database(), { kind: "delivery", environment: "sandbox", ids: ["dlv_1", "dlv_2"] });
  await vi.waitFor(() => expect(heard).toEqual(['event: delivery\ndata: {"ids":["dlv_1","dlv_2"]}']));
});

test("of alerts it is told that there is news, to their environment", async () => {
  const hub = newHub();
  const [here, there] = [await watch(hub, "sandbox"), await watch(hub, "production")];
  notifyChange(database(), { kind: "alert", environment: "sandbox" });
  await vi.waitFor(() => expect(here.heard).toEqual(["event: alert\ndata: {}"]));
  expect(there.heard).toEqual([]);
});

test("when somebody's sessions have ended everybody is looked at again, whatever they watch", async () => {
  const hub = newHub();
  const watchers = [await watch(hub, "sandbox"), await watch(hub, "production")];
  notifyChange(database(), { kind: "sessions" });
  for (const { check } of watchers) await vi.waitFor(() => expect(check).toHaveBeenCalledOnce());
});

test("when the connection is lost everybody is cut, and who comes back is greeted once it listens again", async () => {
  const hub = newHub();
  const before = await watch(hub, "sandbox");
  await pool()`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'pickpack-listen' and datname = current_database()`;
  await vi.waitFor(() => expect(before.cut).toHaveBeenCalledOnce());
  before.leave();
  const after = await watch(hub, "sandbox");
  await shipment("shp_9");
  await vi.waitFor(() => expect(after.heard).toHaveLength(1), { timeout: 5_000 });
  expect(before.heard).toEqual([]);
});

test("when rows cannot be read everybody is cut, and the next change is heard again", async () => {
  const load = loader();
  load.mockRejectedValueOnce(new Error("no rows today"));
  const hub = newHub(load);
  const { cut, heard } = await watch(hub, "sandbox");
  await shipment("shp_1");
  await vi.waitFor(() => expect(cut).toHaveBeenCalledOnce());
  await shipment("shp_2");
  await vi.waitFor(() => expect(heard).toHaveLength(1));
});
