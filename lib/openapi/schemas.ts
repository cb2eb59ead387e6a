import { z } from "zod";
import { errorEnvelope, warning } from "#lib/contracts/errors.ts";
import { noFields } from "#lib/contracts/no-fields.ts";
import { partnerDelivery } from "#lib/contracts/partner-deliveries.ts";
import { address, createShipmentBody, shipmentEventView, shipmentView } from "#lib/contracts/shipments.ts";
import { webhookEvent } from "#lib/contracts/webhook-event.ts";
import { documentedFields } from "./documented-fields.ts";
import { fieldNotes } from "./field-notes.ts";
import { operations } from "./operations.ts";

/** JSON Schema of draft 2020-12, which OpenAPI 3.1 speaks. */
export type JsonSchema = {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  enum?: unknown[];
  additionalProperties?: JsonSchema | boolean;
};

const pascal = (id: string) => id.slice(0, 1).toUpperCase() + id.slice(1);

/** Names of the shapes that stand in more than one place; an operation's own body and answer are named after it. */
const shared: [string, z.ZodType][] = [
  ["Address", address],
  ["CreateShipment", createShipmentBody],
  ["CashOnDelivery", createShipmentBody.shape.cash_on_delivery.in.unwrap().unwrap()],
  ["Shipment", shipmentView],
  ["ShipmentEvent", shipmentEventView],
  ["WebhookDelivery", partnerDelivery],
  ["WebhookEvent", webhookEvent],
  ["ShipmentAtEvent", webhookEvent.shape.data],
  ["Error", errorEnvelope],
  ["ErrorDetail", errorEnvelope.shape.error],
  ["Warning", warning],
  ["InboundEvent", required(operations["POST /webhooks"]?.body)],
  ["WebhookEndpoint", required(operations["GET /webhook_endpoints/{endpoint_id}"]?.view)],
  ["IssuedWebhookEndpoint", required(operations["POST /webhook_endpoints"]?.view)],
  ["WebhookDeliveryDetail", required(operations["GET /webhook_deliveries/{delivery_id}"]?.view)],
  ["NoFields", noFields],
  ["Event", required(operations["GET /events/{event_id}"]?.view)],
];

function required<T>(value: T | null | undefined): T {
  if (!value) throw new Error("A shape of the published document is missing.");
  return value;
}

function namedShapes(): Map<z.ZodType, string> {
  const names = new Map(shared.map(([name, schema]) => [schema, name]));
  for (const { id, body, view } of Object.values(operations)) {
    if (body && !names.has(body)) names.set(body, `${pascal(id)}Body`);
    if (view && !names.has(view)) names.set(view, `${pascal(id)}Answer`);
  }
  return names;
}

const names = namedShapes();

/** A reference to the named shape of a contract. */
export function refTo(schema: z.ZodType): JsonSchema {
  return { $ref: `#/components/schemas/${required(names.get(schema))}` };
}

/** Every named shape as JSON Schema. Answers to a body and to a query may carry `warnings`. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    unrepresentable: "any",
    uri: (id) => `#/components/schemas/${id}`,
  });
  const answered = new Set(
    Object.values(operations).flatMap(({ body, query, view }) => ((body || query) && view ? [names.get(view)] : [])),
  );
  return Object.fromEntries(
    Object.entries(schemas as Record<string, JsonSchema>)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { $schema: _dialect, $id: _id, ...schema }]) => {
        if (answered.has(name))
          schema.properties = { ...schema.properties, warnings: { type: "array", items: refTo(warning) } };
        return [name, annotated(name, plain(schema))];
      }),
  );
}

/** A query's parameters, each with its own schema. */
export function parametersOf(query: z.ZodObject): { name: string; required: boolean; schema: JsonSchema }[] {
  const schema = plain(z.toJSONSchema(query, { io: "input", unrepresentable: "any" }) as JsonSchema);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

/** Without what says nothing to a reader: a pattern beside its format, null within null. */
function plain(schema: JsonSchema): JsonSchema {
  const { propertyNames: _names, pattern, ...rest } = schema;
  const result: JsonSchema = { ...rest };
  if (pattern !== undefined && rest.format === undefined) result.pattern = pattern;
  if (result.properties)
    result.properties = Object.fromEntries(
      Object.entries(result.properties).map(([name, property]) => [name, plain(timed(name, property))]),
    );
  if (result.items) result.items = plain(result.items);
  if (typeof result.additionalProperties === "object") result.additionalProperties = plain(result.additionalProperties);
  return result.anyOf ? withoutNestedNull({ ...result, anyOf: result.anyOf.map(plain) }) : result;
}

function withoutNestedNull({ anyOf = [], ...rest }: JsonSchema): JsonSchema {
  const flat = anyOf.flatMap((one) => one.anyOf ?? [one]);
  const others = flat.filter(({ type }) => type !== "null");
  const [only] = others;
  if (others.length === 1 && flat.length > 1 && typeof only?.type === "string" && !only.enum && !only.properties)
    return { ...rest, ...only, type: [only.type, "null"] };
  return { ...rest, anyOf: flat.length > others.length ? [...others, { type: "null" }] : others };
}

/** Instants are text in the contracts of answers; their names tell. */
function timed(name: string, schema: JsonSchema): JsonSchema {
  if (!name.endsWith("_at")) return schema;
  if (schema.type === "string") return { ...schema, format: "date-time" };
  return schema.anyOf ? { ...schema, anyOf: schema.anyOf.map((one) => timed(name, one)) } : schema;
}

function annotated(component: string, schema: JsonSchema): JsonSchema {
  const known = documentedFields[component];
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const description = fieldNotes[`${component}.${name}`] ?? fieldNotes[name];
    const draft = known && !known.includes(name);
    return [name, { ...property, ...(description && { description }), ...(draft && { "x-draft": true }) }];
  });
  return {
    ...(known ? {} : { "x-draft": true }),
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
  };
}
