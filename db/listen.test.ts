import postgres from "postgres";
import { afterAll, expect, test, vi } from "vitest";
import { env } from "#lib/env.ts";
import { type Listener, listen } from "./listen.ts";

const listeners: Listener[] = [];
const sql = postgres(env.databaseUrl, { max: 1, onnotice: () => {} });

afterAll(async () => {
  await Promise.all([...listeners.map((listener) => listener.close()), sql.end()]);
});

test("hears what is announced on its channels, and only there", async () => {
  const heard: string[] = [];
  const onConnect = vi.fn();
  listeners.push(
    listen(["alpha", "beta"], { onNotification: (channel, payload) => heard.push(`${channel}=${payload}`), onConnect }),
  );
  await vi.waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
  await sql`select pg_notify('alpha', '1'), pg_notify('gamma', '2'), pg_notify('beta', '3')`;
  await vi.waitFor(() => expect(heard).toEqual(["alpha=1", "beta=3"]));
});

test("listens again after its connection was ended", async () => {
  const heard: string[] = [];
  const onConnect = vi.fn();
  const onDisconnect = vi.fn();
  listeners.push(
    listen(["delta"], { onNotification: (_channel, payload) => heard.push(payload), onConnect, onDisconnect }),
  );
  await vi.waitFor(() => expect(onConnect).toHaveBeenCalledOnce());
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'pickpack-listen' and datname = current_database()`;
  await vi.waitFor(() => expect(onConnect).toHaveBeenCalledTimes(2), { timeout: 5_000 });
  expect(onDisconnect).toHaveBeenCalledOnce();
  await sql`select pg_notify('delta', 'after')`;
  await vi.waitFor(() => expect(heard).toEqual(["after"]));
});
