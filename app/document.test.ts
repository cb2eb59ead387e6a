import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { partnerErrorCodes } from "#lib/domain/error-codes.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { openapiDocument } from "#lib/openapi/document.ts";
import { operations } from "#lib/openapi/operations.ts";
import { routes } from "#scripts/test/access.ts";
import { call } from "#scripts/test/api.ts";
import { GET as serve } from "./api/v1/openapi.json/route.ts";

const root = join(import.meta.dirname, "api/v1");
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const published = (path: string) => path.replace(/\[(\w+)\]/g, (_all, name: string) => `{${snake(name)}}`);

/** Every method that a route file answers, by the document's name of it. */
const onDisk = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .flatMap((file) => {
    const path = `/${relative(root, dirname(join(root, file)))}`;
    const access = routes[`/api/v1${path}`.replace(/\/$/, "")] ?? {};
    return Object.entries(access)
      .filter(([, who]) => who !== "nobody")
      .map(([method]) => ({ key: `${method} ${published(path)}`, method, file: join(root, file) }));
  });

test("200 at GET /openapi.json without a key, and it is what the code says", async () => {
  const answer = await call(serve, { path: "/pickpack/v1/openapi.json" });
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual(JSON.parse(JSON.stringify(openapiDocument())));
});

test("redocly lint finds nothing", () => {
  const program = join(createRequire(import.meta.url).resolve("@redocly/cli/package.json"), "..", "bin/cli.js");
  const { stdout, stderr } = spawnSync(process.execPath, [program, "lint", "docs/openapi.json", "--format=json"], {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    encoding: "utf8",
  });
  expect(JSON.parse(stdout || stderr)).toMatchObject({ totals: { errors: 0, warnings: 0 }, problems: [] });
}, 60_000);

test("the document has every route and method on disk, and nothing else", () => {
  expect(Object.keys(operations).toSorted()).toEqual(onDisk.map(({ key }) => key).toSorted());
});

describe("what the document says of a route is what the route declares", () => {
  test.each(onDisk)("$key", async ({ key, method, file }) => {
    const { declared } = ((await import(file)) as Record<string, RouteHandler>)[method] as RouteHandler;
    const operation = operations[key];
    if (!declared) return expect([null, "link"]).toContain(operation?.proof);
    // The very objects: a contract of the same look would drift.
    expect(operation?.body).toBe(declared.body);
    expect(operation?.query).toBe(declared.query);
    expect(operation?.view).toBe(declared.view);
    expect([operation?.proof, operation?.status]).toEqual([declared.proof, declared.status]);
    expect([...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(declared.params.map(snake));
  });
});

describe("examples", () => {
  const { paths, webhooks, components, "x-answered-before-routing": unrouted } = openapiDocument();
  /** `app/api/v1/errors.test.ts` fails as soon as something throws it. */
  const notMetYet = ["parcel_over_limit"];
  const all = Object.values(paths).flatMap((methods) => Object.values(methods)) as Operation[];
  type Content = {
    content?: { "application/json"?: { examples: Record<string, { value?: unknown; $ref?: string }> } };
  };
  type Operation = { operationId: string; requestBody?: Content; responses: Record<string, Content> };

  test.each(all.map((operation) => [operation.operationId, operation] as const))("%s", (_id, operation) => {
    const contents = [operation.requestBody, ...Object.values(operation.responses)].flatMap(
      (one) => one?.content ?? [],
    );
    for (const content of contents)
      for (const [name, { value, $ref }] of Object.entries(content["application/json"]?.examples ?? {}))
        expect(value ?? components.examples[$ref?.split("/").at(-1) ?? ""], name).toBeDefined();
  });

  test("every webhook has one", () => {
    expect(Object.keys(webhooks)).toHaveLength(5);
    expect(JSON.stringify(webhooks)).not.toContain('"event":{}');
  });

  test.each(Object.entries(partnerErrorCodes))(
    "%s: with its type, under its status, of operations that it can be met at",
    (code, row) => {
      const named = all.flatMap(({ responses }) =>
        Object.entries(responses).flatMap(([status, { content }]) =>
          code in (content?.["application/json"]?.examples ?? {}) ? [Number(status)] : [],
        ),
      );
      // Before there is a route there is no operation.
      const statuses = code in unrouted ? [row.status] : [...new Set(named)];
      if (notMetYet.includes(code)) return expect(named).toEqual([]);
      expect(statuses).toEqual([row.status]);
      const { error } = (code in unrouted ? unrouted : components.examples)[code]?.value ?? {};
      expect(error).toMatchObject({ code, type: row.type, message: expect.stringMatching(/\.$/) });
      expect(error?.doc_url).toBe(`https://pickpack.api.demo.mn/docs#error-${code}`);
    },
  );

  test("no code besides them", () => {
    for (const code of Object.keys(components.examples)) expect(Object.keys(partnerErrorCodes)).toContain(code);
  });
});
