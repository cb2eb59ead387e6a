import { openapiDocument } from "#lib/openapi/document.ts";
import { openExchange, respond } from "./exchange.ts";

let text: string | undefined;

/** `GET /openapi.json`: the API as OpenAPI 3.1. No key, no database, and not logged. */
export async function publishedDocument(request: Request): Promise<Response> {
  text ??= JSON.stringify(openapiDocument());
  return respond(openExchange(request), {
    status: 200,
    text,
    headers: { "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*" },
  });
}
