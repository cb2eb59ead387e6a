import { parseArgs } from "node:util";
import { Agent, request } from "undici";

// The floor: the same number of requests of the same size by the same client, with nothing around them.
const { values } = parseArgs({
  options: {
    urls: { type: "string", default: "" },
    count: { type: "string", default: "0" },
    width: { type: "string" },
  },
});
const urls = values.urls.split(",");
const width = Number(values.width ?? 50);
const dispatcher = new Agent({ allowH2: false });
const body = JSON.stringify({ id: "evt", data: "x".repeat(1_400) });
const headers = {
  "Content-Type": "application/json",
  "User-Agent": "bench",
  "X-Shop-MN": "0".repeat(64),
  "webhook-id": "evt_01KAKZ0000SHPMN0000000000A",
  "webhook-timestamp": "1790000000",
  "webhook-signature": `v1,${"0".repeat(44)}`,
  "X-Request-Id": "req_01KAKZ0000SHPMN0000000000A",
  "X-PickPack-Attempt-Id": "att_01KAKZ0000SHPMN0000000000A",
  traceparent: `00-${"0".repeat(32)}-${"0".repeat(16)}-01`,
};

process.on("disconnect", () => process.exit(0));
let left = Number(values.count);
const caller = async (url: string) => {
  while (left > 0) {
    left -= 1;
    const answer = await request(url, { method: "POST", headers, body, dispatcher });
    await answer.body.text();
  }
};
await Promise.all(urls.flatMap((url) => Array.from({ length: width }, () => caller(url))));
await dispatcher.close();
process.disconnect?.();
