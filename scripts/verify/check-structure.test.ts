import { expect, test } from "vitest";
import { checkStructure } from "./check-structure.ts";

const refused = [
  ["lib/domain/shipment.ts", 'import { env } from "#lib/env.ts";', "lib/domain is pure"],
  ["lib/domain/shipment.ts", 'import { z } from "zod";', "lib/domain is pure"],
  ["components/board/row.tsx", 'import { database } from "#db/client.ts";', "components get data from props"],
  ["components/board/row.tsx", 'import { x } from "#lib/services/a.ts";', "components get data from props"],
  ["lib/services/a.ts", 'import { eq } from "drizzle-orm";', "SQL belongs in db/queries"],
  ["lib/services/a.ts", 'import { Row } from "../../components/row.tsx";', "lib knows no screen"],
  ["lib/services/a.ts", 'import { headers } from "next/headers";', "only app, components"],
  ["lib/http/a.ts", "const port = process.env.PORT;", "the environment is read in lib/env.ts"],
  ["app/page.tsx", 'import { db } from "@/db";', "write #…"],
  ["db/queries/a.ts", 'const a = await import("#lib/services/a.ts");', "db holds tables and SQL"],
] as const;

test.each(refused)("%s with %s is refused", (path, code, message) => {
  expect(checkStructure([{ path, code }]).join()).toContain(message);
});

test("a script that leads to .tsx or next/* by any way is refused", () => {
  const files = [
    { path: "scripts/worker.ts", code: 'import { a } from "#lib/a.ts";' },
    { path: "lib/a.ts", code: 'import { s } from "#lib/auth/session.ts";' },
    { path: "lib/auth/session.ts", code: 'import { cookies } from "next/headers";' },
  ];
  expect(checkStructure(files)).toEqual([expect.stringContaining("scripts lead to it")]);
});

test("what the design allows passes", () => {
  const files = [
    {
      path: "app/page.tsx",
      code: 'import { Board } from "#components/board/board.tsx";\nimport { list } from "#lib/services/list.ts";',
    },
    { path: "components/board/board.tsx", code: 'import Link from "next/link";' },
    { path: "lib/services/list.ts", code: 'import type { Tx } from "#db/client.ts";' },
    { path: "db/client.ts", code: 'import postgres from "postgres";\nimport { env } from "#lib/env.ts";' },
    { path: "scripts/worker.ts", code: 'import { list } from "#lib/services/list.ts";' },
  ];
  expect(checkStructure(files)).toEqual([]);
});
