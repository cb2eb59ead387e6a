import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { may, type Permission } from "#lib/auth/permissions.ts";
import { type KeyScope, keyScopes } from "#lib/domain/key-scope.ts";
import { roles } from "#lib/domain/role.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { newId } from "#lib/ids.ts";
import { type Access, pages, routes } from "#scripts/test/access.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { type SignedIn, signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as readBoard } from "./api/dashboard/[environment]/board/route.ts";

// A page reads its headers and its words from Next's own scope, which exists only while Next renders.
let headers = new Headers();
vi.mock("next/headers", () => ({ headers: async () => headers, cookies: async () => new Map() }));
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

const callers = [...roles, "nobody"] as const;
type Caller = (typeof callers)[number];

const signedIn = {} as Record<Caller, SignedIn>;
/** What the paths' segments name: things that are there, so that what is refused is the caller. */
const segments: Record<string, string> = { environment: "sandbox", token: "inv_x.y", unknown: "x" };

beforeAll(async () => {
  for (const role of roles) signedIn[role] = await signInAs(role);
  signedIn.nobody = { id: "", headers: { "sec-fetch-site": "same-origin" } };
  const endpointId = await addEndpoint("http://127.0.0.1:9/");
  const { shipmentId, deliveryIds } = await addShipment([endpointId]);
  const board = await call(readBoard, {
    path: "/api/dashboard/sandbox/board",
    headers: signedIn.admin.headers,
  });
  await flushRequestLog();
  Object.assign(segments, {
    endpointId,
    shipmentId,
    deliveryId: deliveryIds[0],
    userId: (await signInAs("viewer")).id,
    requestId: board.headers.get("x-request-id"),
    number: board.json.rows[0].tracking_number,
  });
});

const filesNamed = (name: string) =>
  readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === name)
    .map((entry) => join(entry.parentPath, entry.name));

const pathOf = (file: string) =>
  `/${relative(import.meta.dirname, dirname(file))
    .split("/")
    .filter((part) => !part.startsWith("("))
    .join("/")}`;

const filled = (path: string) => path.replace(/\[(?:\.{3})?(\w+)\]/g, (_all, name) => segments[name] ?? newId("req"));

const isAllowed = (access: Access, caller: Caller) =>
  access === "anybody" || (access !== "nobody" && caller !== "nobody" && may(caller, access as Permission));

describe("every page", () => {
  const files = filesNamed("page.tsx");

  test("on disk stands in scripts/test/access.ts, and nothing else does", () => {
    expect(files.map(pathOf).toSorted()).toEqual(Object.keys(pages).toSorted());
  });

  test.each(files.map((file) => [pathOf(file), file]))("%s", async (path, file) => {
    const access = pages[path] ?? "nobody";
    const { default: Page } = await import(file);
    for (const caller of callers) {
      headers = new Headers({ ...signedIn[caller].headers, "x-pickpack-path": filled(path) });
      const names = [...path.matchAll(/\[(?:\.{3})?(\w+)\]/g)].map(([, name = ""]) => name);
      const params = Object.fromEntries(names.map((name) => [name, segments[name]]));
      const shown = await Promise.resolve()
        .then(() => Page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }))
        .then(() => "shown")
        .catch(({ digest, stack }: { digest?: string; stack?: string }) => digest ?? stack ?? "failed");
      expect.soft(outcomeOf(shown), caller).toBe(expectedOf(access, caller));
    }
  });

  /** Next says by a thrown digest where a page leads instead. */
  function outcomeOf(shown: string): string {
    if (/^NEXT_REDIRECT;\w+;\/login/.test(shown)) return "sign in";
    if (shown.startsWith("NEXT_REDIRECT")) return "shown";
    return shown.startsWith("NEXT_HTTP_ERROR_FALLBACK;404") ? "not found" : shown;
  }

  function expectedOf(access: Access, caller: Caller): string {
    if (isAllowed(access, caller)) return "shown";
    return access === "nobody" || caller !== "nobody" ? "not found" : "sign in";
  }
});

describe("every route", () => {
  const files = filesNamed("route.ts");
  const refusals = [
    "missing_secret_key",
    "not_signed_in",
    "insufficient_role",
    "insufficient_scope",
    "invalid_signature",
    "invalid_link",
  ];
  const none = ["method_not_allowed", "route_not_found"];

  test("on disk stands in scripts/test/access.ts, and nothing else does", () => {
    expect(files.map(pathOf).toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  const ours = files.filter((file) => !file.includes("[...nextauth]"));

  test.each(ours.map((file) => [pathOf(file), file]))("OPTIONS %s", async (path, file) => {
    const { OPTIONS } = (await import(file)) as Record<string, RouteHandler>;
    const asked = new Request(`http://localhost${filled(path)}`, { method: "OPTIONS" });
    const answer = await OPTIONS?.(asked, { params: Promise.resolve(segments) });
    expect(answer?.headers.get("x-request-id")).toMatch(/^req_/);
    const allowed = Object.entries(routes[path] ?? {}).filter(([, access]) => access !== "nobody");
    expect(answer?.status).toBe(allowed.length > 0 ? 204 : 404);
    for (const [method] of allowed) expect(answer?.headers.get("allow")?.split(", ")).toContain(method);
  });

  test.each(ours.map((file) => [pathOf(file), file]))("%s", async (path, file) => {
    const handlers = (await import(file)) as Record<string, RouteHandler>;
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      const access = routes[path]?.[method] ?? "nobody";
      const ask = async (sent: Record<string, string>, key?: string) => {
        const asked = new Request(`http://localhost${filled(path)}?environment=sandbox`, {
          method,
          headers: { ...sent, ...(key && { "X-Secret-Key": key }), "Content-Type": "application/json" },
          body: method === "GET" ? undefined : "{}",
        });
        const answer = await handlers[method]?.(asked, { params: Promise.resolve(segments) });
        if (answer?.headers.get("content-type")?.startsWith("application/json")) {
          const { error } = (await answer.json()) as { error?: { code: string } };
          return error?.code ?? "answered";
        }
        await answer?.body?.cancel();
        return "answered";
      };
      const said = async (what: Promise<string>) => {
        const code = await what;
        return refusals.includes(code) || none.includes(code) ? code : "answered";
      };
      if (access.startsWith("key:")) {
        const scope = access.slice("key:".length) as KeyScope;
        const others = keyScopes.filter((one) => one !== scope);
        expect.soft(await said(ask({}, await makeKey({ scopes: [scope] }))), `${method} ${scope}`).toBe("answered");
        expect
          .soft(await said(ask({}, await makeKey({ scopes: others }))), `${method} others`)
          .toBe("insufficient_scope");
        // A session is no key.
        expect.soft(await said(ask(signedIn.admin.headers)), `${method} admin`).toBe("missing_secret_key");
        continue;
      }
      if (access === "signature" || access === "link") {
        const refusal = `invalid_${access}`;
        expect.soft(await said(ask({}, await makeKey())), `${method} key`).toBe(refusal);
        for (const caller of callers)
          expect.soft(await said(ask(signedIn[caller].headers)), `${method} ${caller}`).toBe(refusal);
        continue;
      }
      for (const caller of callers) {
        const code = await said(ask(signedIn[caller].headers));
        if (access === "nobody") expect.soft(none, `${method} ${caller}: ${code}`).toContain(code);
        else if (isAllowed(access, caller)) expect.soft(code, `${method} ${caller}`).toBe("answered");
        else expect.soft(code, `${method} ${caller}`).toBe(caller === "nobody" ? "not_signed_in" : "insufficient_role");
      }
    }
  });
});
