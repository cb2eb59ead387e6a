import type { PartnerErrorCode } from "#lib/domain/error-codes.ts";

/** A field of a body or a query, as the reference page shows it. */
export type ReferenceField = {
  name: string;
  type: string;
  required: boolean;
  draft: boolean;
  description: string;
};

/** An operation of the published document, as the reference page shows it. */
export type ReferenceOperation = {
  id: string;
  tag: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  draft: boolean;
  parameters: ReferenceField[];
  fields: ReferenceField[];
  /** Null where nothing is sent. */
  body: string | null;
  query: string;
  /** The path with the example's ids. */
  filledPath: string;
  status: number;
  answer: string | null;
  errors: PartnerErrorCode[];
};

export type DocumentedError = { code: PartnerErrorCode; status: number; type: string; message: string; mend: string };

export type ReferenceHeader = { name: string; description: string; example: string; draft: boolean };
