import { AppError } from "#lib/domain/app-error.ts";
import { type Reference, readReference } from "#lib/domain/reference.ts";

/**
 * The references a list is narrowed to, all of which must match.
 * @throws AppError `invalid_parameter` for text without a single character of a number
 */
export function readReferences(filter: { q?: string; shipment?: string }): Reference[] {
  return (["q", "shipment"] as const).flatMap((field) => {
    const text = filter[field];
    if (text === undefined) return [];
    const reference = readReference(text);
    if (!reference) throw new AppError("invalid_parameter", `Parameter '${field}': is not a number.`, { field });
    return [reference];
  });
}
