import { beforeAll, expect, test } from "vitest";
import { GET as readEvents } from "#app/api/v1/shipments/[shipmentId]/events/route.ts";
import { GET as readOne } from "#app/api/v1/shipments/[shipmentId]/route.ts";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { type SignedIn, signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as list } from "../route.ts";
import { GET } from "./route.ts";

let viewer: SignedIn;

beforeAll(async () => {
  viewer = await signInAs("viewer");
  const key = await makeKey();
  for (const version of ["/pickpack/v1", "/api/v1", "/api/v1"]) {
    const shipmentId = newId("shp");
    await call(readOne, { key, path: `${version}/shipments/${shipmentId}`, params: { shipmentId } });
  }
  const shipmentId = newId("shp");
  for (let times = 0; times < 2; times++)
    await call(readEvents, { key, path: `/pickpack/v1/shipments/${shipmentId}/events`, params: { shipmentId } });
  await call(create, { key, method: "POST", body: {} });
  await call(create, { key: await makeKey({ environment: "production" }), method: "POST", body: {} });
  await flushRequestLog();
});

const errors = (headers = viewer.headers) => call(GET, { path: "/api/dashboard/sandbox/requests/errors", headers });

test("200: the same mistake about three shipments is one line, the most frequent first", async () => {
  const { json } = await errors();
  const last = { last_id: expect.stringMatching(/^req_/), last_at: expect.any(String) };
  expect(json).toEqual({
    data: [
      {
        ...{ code: "shipment_not_found", status: 404, method: "GET", count: 3 },
        ...{ route: "/pickpack/v1/shipments/{shipment_id}", ...last },
      },
      {
        ...{ code: "shipment_not_found", status: 404, method: "GET", count: 2 },
        ...{ route: "/pickpack/v1/shipments/{shipment_id}/events", ...last },
      },
      { code: "missing_field", status: 400, method: "POST", route: "/pickpack/v1/shipments", count: 1, ...last },
    ],
    groups: 3,
    is_partial: false,
  });
});

test("200: a line leads to the calls it counts", async () => {
  const { json } = await errors();
  for (const { code, method, route, count, last_id } of json.data) {
    const query = new URLSearchParams({ code, method, route });
    const path = `/api/dashboard/sandbox/requests?${query}`;
    const found = await call(list, { path, headers: viewer.headers });
    expect(found.json.data).toHaveLength(count);
    expect(found.json.data[0].id).toBe(last_id);
  }
});

test("401 without a session", async () => {
  expect((await errors({})).status).toBe(401);
});
