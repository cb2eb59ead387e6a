import { expect, test } from "vitest";
import { changedFields } from "./changed-fields.ts";

test.each([
  [{ role: "viewer" }, { role: "admin" }, [{ field: "role", before: "viewer", after: "admin" }]],
  [null, { email: "a@b.mn" }, [{ field: "email", before: null, after: "a@b.mn" }]],
  [{ revokedAt: "2026" }, { revokedAt: null }, [{ field: "revokedAt", before: "2026", after: null }]],
  [
    { status: "created", version: 1 },
    { status: "created", version: 2 },
    [{ field: "version", before: "1", after: "2" }],
  ],
  [{ scopes: ["a"] }, { scopes: ["a", "b"] }, [{ field: "scopes", before: '["a"]', after: '["a","b"]' }]],
  [null, { at: "2020-05-26T20:14:22.057Z" }, [{ field: "at", before: null, after: "2020/05/27 04:14:22" }]],
  [{ same: { deep: 1 } }, { same: { deep: 1 } }, []],
  [null, null, []],
])("%j → %j", (before, after, changes) => {
  expect(changedFields({ before, after })).toEqual(changes);
});
