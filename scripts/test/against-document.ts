import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect } from "vitest";
import { type PartnerErrorCode, partnerErrorCodes } from "#lib/domain/error-codes.ts";
import type { Declared, RouteHandler } from "#lib/http/route.ts";
import { operations } from "#lib/openapi/operations.ts";
import { beforeRouting, possibleErrors } from "#lib/openapi/possible-errors.ts";
import { componentSchemas, type JsonSchema, refTo } from "#lib/openapi/schemas.ts";

type Answer = { status: number; json: { error?: { code: PartnerErrorCode } } | undefined };

/** Everything by which a route can be told from the others; routes that share all of it share their answers too. */
const isDeclaredAs = ({ proof, query, body, view, status }: Declared) => {
  const told = [proof, query, body, view, status];
  return (operation: (typeof operations)[string]) =>
    [operation.proof, operation.query, operation.body, operation.view, operation.status].every(
      (one, index) => one === told[index],
    );
};

/** Fails when a partner's route answers what the published document does not say of it, or is not in it. */
export function expectDocumented({ declared }: RouteHandler, { status, json }: Answer): void {
  // Our own screens' routes, which are proven by a session, are nobody's contract.
  if (!declared?.proof) return;
  const documented = Object.entries(operations).filter(([, one]) => isDeclaredAs(declared)(one));
  expect(documented.length, "operations of the document that are declared like this route").toBeGreaterThan(0);
  const ref = json?.error ? "#/components/schemas/Error" : refTo(declared.view).$ref;
  if (json?.error) {
    const codes = documented.flatMap(([key, operation]) => possibleErrors(key, operation));
    expect([...codes, ...beforeRouting], `documented errors of ${documented[0]?.[0]}`).toContain(json.error.code);
    expect(status).toBe(partnerErrorCodes[json.error.code].status);
  } else expect(status).toBe(declared.status);
  if (json === undefined) return;
  const validate = validatorOf(ref ?? "");
  expect(validate(json) ? [] : validate.errors, `${documented[0]?.[0]} as documented`).toEqual([]);
}

let ajv: Ajv2020 | undefined;

function validatorOf(ref: string): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const schemas = Object.entries(componentSchemas()).map(([name, schema]) => [name, closed(schema)]);
    ajv.addSchema({ $id: "document", components: { schemas: Object.fromEntries(schemas) } });
  }
  return ajv.getSchema(`document${ref}`) as ValidateFunction;
}

/** A field that the document does not name is one that nobody was promised. */
function closed(schema: JsonSchema): JsonSchema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, closed(one)])),
      additionalProperties: schema.additionalProperties ?? false,
    }),
    ...(items && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
  };
}
