import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { couriers, secretKeys, shipments, users } from "#db/schema/index.ts";
import { keyScopes } from "#lib/domain/key-scope.ts";
import { parseSecretKey } from "#lib/domain/secret-key.ts";
import { seedDemo } from "./seed.ts";

test("seeds people, a key for everything and couriers in the sandbox, and only once", async () => {
  const demo = await seedDemo();
  expect(demo).toMatchObject({ adminEmail: "admin@pickpack.mn", dispatcherEmail: "dispatcher@pickpack.mn" });
  expect(parseSecretKey(demo?.sandboxKey ?? "")?.environment).toBe("sandbox");
  expect(await seedDemo()).toBeNull();

  const roles = await database().select({ role: users.role }).from(users);
  expect(roles.map(({ role }) => role).sort()).toEqual(["admin", "dispatcher"]);
  const keys = await database().select().from(secretKeys);
  expect(keys).toEqual([expect.objectContaining({ environment: "sandbox", scopes: [...keyScopes] })]);
  const people = await database().select().from(couriers);
  expect(people).toHaveLength(6);
  expect(people.every((one) => one.environment === "sandbox" && /^\+976\d{8}$/.test(one.phone))).toBe(true);
  expect(await database().$count(shipments)).toBe(0);
});
