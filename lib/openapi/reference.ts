import type { DocumentedError, ReferenceField, ReferenceHeader, ReferenceOperation } from "#lib/contracts/reference.ts";
import { type PartnerErrorCode, partnerErrorCodes } from "#lib/domain/error-codes.ts";
import { errorNotes } from "./error-notes.ts";
import examples from "./examples.json" with { type: "json" };
import { fieldNotes } from "./field-notes.ts";
import { webhookHeaders } from "./headers.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { possibleErrors } from "./possible-errors.ts";
import { componentSchemas, type JsonSchema, parametersOf, refTo } from "./schemas.ts";

type Example = { params?: Record<string, string>; query?: string; body?: unknown; answer?: unknown };

const recorded = examples.operations as Record<string, Example>;
const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const lastPart = (ref: string) => ref.slice(ref.lastIndexOf("/") + 1);

let described: ReferenceOperation[] | undefined;

/** The partner API as its reference page shows it: from the same contracts as `/openapi.json`, and made once. */
export function referenceOperations(): ReferenceOperation[] {
  if (described) return described;
  const schemas = componentSchemas();
  described = Object.entries(operations).map(([key, operation]) => describe(key, operation, schemas));
  return described;
}

function describe(key: string, operation: Operation, schemas: Record<string, JsonSchema>): ReferenceOperation {
  const { id, tag, summary, description, proof, query, body, status } = operation;
  const [method = "", path = ""] = key.split(" ");
  const example = recorded[id] ?? {};
  const ref = body && refTo(body).$ref;
  return {
    ...{ id, tag, method, path, summary, status },
    description:
      proof === null || proof === "signature" || proof === "link" ? description : `${description} Scope: \`${proof}\`.`,
    draft: !operation.documented,
    parameters: query ? parametersOf(query).map((one) => field(one.name, one.schema, one.required)) : [],
    fields: ref ? fieldsOf(schemas[lastPart(ref)] ?? {}) : [],
    body: body ? pretty(example.body ?? {}) : null,
    query: example.query ?? "",
    filledPath: path.replace(/\{(\w+)\}/g, (all, name: string) => example.params?.[name] ?? all),
    answer: example.answer === undefined ? null : pretty(example.answer),
    errors: possibleErrors(key, operation),
  };
}

function fieldsOf(schema: JsonSchema): ReferenceField[] {
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== "warnings")
    .map(([name, property]) => field(name, property, schema.required?.includes(name) ?? false));
}

function field(name: string, schema: JsonSchema, required: boolean): ReferenceField {
  const description = String(schema.description ?? fieldNotes[name] ?? "");
  return { name, required, type: typeOf(schema), draft: schema["x-draft"] === true, description };
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return lastPart(schema.$ref);
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.items) return `${typeOf(schema.items)}[]`;
  const type = [schema.type ?? "any"].flat().join(" | ");
  return typeof schema.format === "string" ? `${type} (${schema.format})` : type;
}

/** Every code a partner can meet, for the anchors that `doc_url` names. */
export function referenceErrors(): DocumentedError[] {
  return (Object.keys(partnerErrorCodes) as PartnerErrorCode[]).map((code) => {
    const { message, mend } = errorNotes[code];
    return { code, message, mend, ...partnerErrorCodes[code] };
  });
}

/** What a webhook carries besides its body. */
export function referenceHeaders(): ReferenceHeader[] {
  return webhookHeaders.map((header) => ({
    ...{ name: header.name, description: header.description, example: header.example },
    draft: "x-draft" in header,
  }));
}
