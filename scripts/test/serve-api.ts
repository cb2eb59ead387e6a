import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { RouteHandler } from "#lib/http/route.ts";
import { routes } from "./access.ts";

const app = join(import.meta.dirname, "..", "..", "app");

/** The partner's paths, those with the fewest blanks first, as Next looks for them. */
const paths = Object.keys(routes)
  .filter((path) => path.startsWith("/api/v1/") && !path.includes("[..."))
  .toSorted((one, other) => one.split("[").length - other.split("[").length)
  .map((path) => ({ path, form: new RegExp(`^${path.replace(/\[(\w+)\]/g, "(?<$1>[^/]+)")}$`) }));

async function answer(method: string, url: URL, init: RequestInit): Promise<Response> {
  const pathname = url.pathname.replace(/^\/pickpack\/v1(?=\/)/, "/api/v1");
  const found = paths.find(({ form }) => form.test(pathname));
  const params = found?.form.exec(pathname)?.groups ?? {};
  const file = join(app, found?.path ?? "/api/v1/[...unknown]", "route.ts");
  const handlers = (await import(file)) as Record<string, RouteHandler>;
  const handler = handlers[method];
  if (!handler) throw new Error(`${file} has no ${method}`);
  return handler(new Request(url, { method, ...init }), { params: Promise.resolve(params) });
}

/** The partner API at an address of its own, for programs that know nothing but that and a key. */
export async function serveApi(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { method = "GET", url = "/", headers } = request;
    const body = await buffer(request);
    const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    const init = { headers: given, ...(body.length > 0 && { body: new Uint8Array(body) }) };
    const answered = await answer(method, new URL(url, `http://${headers.host}`), init);
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
