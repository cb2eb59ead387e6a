import { errorEnvelope } from "#lib/contracts/errors.ts";
import { webhookEvent } from "#lib/contracts/webhook-event.ts";
import { errorAnchor, type PartnerErrorCode, partnerErrorCodes } from "#lib/domain/error-codes.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import manifest from "#package.json" with { type: "json" };
import { errorNotes } from "./error-notes.ts";
import examples from "./examples.json" with { type: "json" };
import { fieldNotes } from "./field-notes.ts";
import { answerHeaders, idempotencyKey, webhookHeaders } from "./headers.ts";
import { type Operation, tags } from "./operation.ts";
import { operations } from "./operations.ts";
import { overview } from "./overview.ts";
import { beforeRouting, possibleErrors } from "./possible-errors.ts";
import { componentSchemas, parametersOf, refTo } from "./schemas.ts";

type Example = { params?: Record<string, string>; query?: string; body?: unknown; answer?: unknown };

const recorded = examples as { operations: Record<string, Example>; webhooks: Record<string, unknown> };

/** The published document (contract §3): the one source of `/openapi.json`, `docs/openapi.json` and the reference page. */
export function openapiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "PickPack API for Shop.mn",
      version: manifest.version,
      summary: "Register shipments with PickPack, and hear of every change.",
      description: overview,
      contact: { name: "PickPack", url: "https://pickpack.mn" },
      license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" },
      "x-draft": true,
    },
    servers: [
      { url: "https://api.shop.mn/pickpack/v1", description: "Production: keys that begin with `sk_live_`." },
      { url: "https://pickpack.api.demo.mn/pickpack/v1", description: "Sandbox: keys that begin with `sk_test_`." },
      { url: "/pickpack/v1", description: "The server this document came from." },
    ],
    security: [{ SecretKey: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths(),
    webhooks: webhooks(),
    "x-answered-before-routing": Object.fromEntries(beforeRouting.map((code) => [code, errorExample(code)])),
    components: {
      securitySchemes: {
        SecretKey: {
          type: "apiKey",
          in: "header",
          name: "X-Secret-Key",
          description: "Issued per environment and per direction, and shown once. A leaked one is rolled at once.",
        },
        ShopMnSignature: {
          type: "apiKey",
          in: "header",
          name: "X-Shop-MN",
          description: "Lowercase hex HMAC-SHA256 of the raw body, keyed with the webhook secret.",
        },
      },
      headers: answerHeaders,
      parameters: { IdempotencyKey: idempotencyKey },
      // Node answers it before there is a route.
      responses: {
        HeadersTooLarge: {
          description: "The request line and headers together are larger than 16 KB.",
          headers: headerRefs(["X-Request-Id"]),
          content: {
            "application/json": {
              schema: refTo(errorEnvelope),
              examples: { payload_too_large: { $ref: "#/components/examples/payload_too_large" } },
            },
          },
        },
      },
      schemas: componentSchemas(),
      examples: Object.fromEntries(operationCodes().map((code) => [code, errorExample(code)])),
    },
  };
}

export type OpenapiDocument = ReturnType<typeof openapiDocument>;

/** Every code that some operation can answer, in the order of the table. */
function operationCodes(): PartnerErrorCode[] {
  const met = new Set(Object.entries(operations).flatMap(([key, operation]) => possibleErrors(key, operation)));
  return (Object.keys(partnerErrorCodes) as PartnerErrorCode[]).filter((code) => met.has(code));
}

function errorExample(code: PartnerErrorCode) {
  const { message, field, mend } = errorNotes[code];
  const { type } = partnerErrorCodes[code];
  const error = {
    ...{ type, code, message, ...(field && { field }) },
    ...{
      request_id: "req_01KSHTB5F0S6MAT3HFY4Q9ZR2N",
      doc_url: `https://pickpack.api.demo.mn/docs#${errorAnchor(code)}`,
    },
    ...(field && { errors: [{ code, message, field }] }),
  };
  return { summary: mend, value: { error } };
}

function paths() {
  const found: Record<string, Record<string, unknown>> = {};
  for (const [key, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = key.split(" ");
    found[path] = { ...found[path], [method.toLowerCase()]: describe(key, path, operation) };
  }
  return found;
}

function describe(key: string, path: string, operation: Operation) {
  const { id, tag, summary, description, proof, query, body } = operation;
  const example = recorded.operations[id] ?? {};
  const scope = proof !== null && proof !== "signature" && proof !== "link" ? ` Scope: \`${proof}\`.` : "";
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: description + scope,
    ...(operation.documented ? {} : { "x-draft": true }),
    ...(proof === "signature" && { security: [{ ShopMnSignature: [] }, { ShopMnSignature: [], SecretKey: [] }] }),
    ...((proof === null || proof === "link") && { security: [] }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
        ...{ name, in: "path", required: true, schema: { type: "string" } },
        example: example.params?.[name],
      })),
      ...(query ? parametersOf(query) : []).map(({ name, ...rest }) => ({
        ...{ name, in: "query", description: fieldNotes[name], ...rest },
      })),
      ...(key.startsWith("POST ") ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
    ],
    ...(body && {
      requestBody: {
        required: Object.values(body.shape).some((field) => !field.safeParse(undefined).success),
        content: { "application/json": { schema: refTo(body), examples: { request: { value: example.body ?? {} } } } },
      },
    }),
    responses: {
      ...success(key, operation, example),
      ...refusals(possibleErrors(key, operation)),
      431: { $ref: "#/components/responses/HeadersTooLarge" },
    },
  };
}

/** Bytes, as OpenAPI 3.1 has them. */
const pdf = { type: "string", contentMediaType: "application/pdf" };

const headerRefs = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const limits = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit", "RateLimit-Policy"];

function success(key: string, { status, view, proof }: Operation, example: Example) {
  const headers = headerRefs([
    "X-Request-Id",
    ...(proof === null ? [] : limits),
    ...(key.startsWith("POST ") ? ["Idempotent-Replayed", "Original-Request"] : []),
  ]);
  if (proof === "link")
    return {
      200: {
        description: "The label.",
        headers: headerRefs(["X-Request-Id"]),
        content: { "application/pdf": { schema: pdf } },
      },
    };
  if (status === 204) return { 204: { description: "Done.", headers } };
  const content = view
    ? { schema: refTo(view), examples: { answer: { value: example.answer } } }
    : { schema: { type: "object", additionalProperties: true }, examples: { answer: { value: { openapi: "3.1.0" } } } };
  const description = status === 201 ? "Created." : "Succeeded.";
  return { [status]: { description, headers, content: { "application/json": content } } };
}

function refusals(codes: PartnerErrorCode[]) {
  const byStatus = Map.groupBy(codes, (code) => partnerErrorCodes[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [
      status,
      {
        description: own.map((code) => `\`${code}\``).join(", "),
        headers: headerRefs([
          "X-Request-Id",
          ...(status === 429 || status === 503 || status === 409 ? ["Retry-After"] : []),
        ]),
        content: {
          "application/json": {
            schema: refTo(errorEnvelope),
            examples: Object.fromEntries(own.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  );
}

function webhooks() {
  return Object.fromEntries(
    webhookEventTypes.map((type) => [
      type,
      {
        post: {
          operationId: type.replace(/[._](\w)/g, (_all, letter: string) => letter.toUpperCase()),
          tags: ["Webhooks"],
          summary: type,
          description:
            "Sent to every enabled receiver that asked for it. Answer 2xx within 10 seconds; anything else is retried 1 m, 5 m, 15 m, 1 h, 6 h and 24 h after the first attempt, with the same bytes and the same `id`.",
          security: [{ ShopMnSignature: [] }],
          parameters: webhookHeaders,
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: refTo(webhookEvent),
                examples: { event: { value: recorded.webhooks[type] } },
              },
            },
          },
          responses: {
            "2XX": { description: "Received. Nothing is read of the body." },
            "4XX": { description: "Retried, like everything that is not 2xx. A 429 waits for its `Retry-After`." },
            "5XX": { description: "Retried." },
          },
        },
      },
    ]),
  );
}
