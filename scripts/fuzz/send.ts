import { createHmac } from "node:crypto";
import { Agent, request as open } from "node:http";
import type { FuzzAnswer } from "./judge-answer.ts";
import type { FuzzRequest } from "./requests.ts";

export type Target = {
  apiUrl: string;
  key: string;
  signingSecret: string;
  /** What stands for `{shipment_id}` and the like. */
  ids: Readonly<Record<string, string>>;
};

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const DEADLINE_MS = 15_000;

/**
 * Sends a request of the fuzzer by HTTP and waits for the whole answer.
 * @throws Error when there is none in time, or the request cannot be written at all
 */
export function send(hostile: FuzzRequest, { apiUrl, key, signingSecret, ids }: Target): Promise<FuzzAnswer> {
  const bytes = bytesOf(hostile);
  const headers: Record<string, string> = { "X-Secret-Key": key };
  if (bytes) headers["Content-Type"] = "application/json";
  if (bytes && hostile.signed) headers["X-Shop-MN"] = createHmac("sha256", signingSecret).update(bytes).digest("hex");
  for (const [name = "", value = ""] of hostile.headers) headers[name] = value;
  const [method] = hostile.operation.split(" ");
  const url = new URL(apiUrl);
  const path = hostile.path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? "unknown");
  return new Promise((resolve, reject) => {
    const request = open(
      { ...{ agent, method, host: url.hostname, port: url.port, path: `${url.pathname}${path}` }, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("error", reject);
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            requestId: response.headers["x-request-id"]?.toString() ?? null,
            contentType: response.headers["content-type"] ?? null,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    request.setTimeout(DEADLINE_MS, () => request.destroy(new Error(`no answer within ${DEADLINE_MS} ms`)));
    request.on("error", reject);
    request.end(bytes);
  });
}

/** The body as it goes over the wire; undefined for none. */
export function bytesOf({ body, base64 }: FuzzRequest): Buffer<ArrayBuffer> | undefined {
  if (base64 !== undefined) return Buffer.from(base64, "base64");
  return body === undefined ? undefined : Buffer.from(body, "utf8");
}
