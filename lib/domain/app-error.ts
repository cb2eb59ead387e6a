import type { ErrorCode } from "./error-codes.ts";

/** One field that was refused; `field` is a dotted path such as `pickup_address.phone`. */
export type FieldError = { code: ErrorCode; message: string; field: string };

type Details = {
  field?: string;
  /** All refused fields, the first of which the envelope shows. */
  errors?: FieldError[];
  retryAfterS?: number;
  /** Facts for the person who reads the refusal, e.g. who changed the shipment and when. */
  conflict?: { status: string; version: number; changed_by: string; changed_at: string };
};

/** A refusal with a stable code. Everything else that is thrown is our fault and becomes `internal_error`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** Whether what was thrown is a refusal with that code. */
export function isRefusal(error: unknown, code: ErrorCode): boolean {
  return error instanceof AppError && error.code === code;
}
