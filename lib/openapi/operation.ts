import type { z } from "zod";
import type { PartnerErrorCode } from "#lib/domain/error-codes.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";

export const tags = {
  Shipments: "Register a parcel for pickup, and follow it to its door.",
  Webhooks: "Where PickPack tells of every change, and what became of each call.",
  Events: "Every event of yours in the order it happened, for whoever missed a webhook.",
  Requests: "What PickPack saw of your own call.",
  Service: "Whether the service is there, and this document.",
} as const;

export type Operation = {
  id: string;
  tag: keyof typeof tags;
  summary: string;
  description: string;
  /** Scope of the key, the partner's signature, the signed link itself, or null for anybody. */
  proof: KeyScope | "signature" | "link" | null;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** Null for an answer that is not made of one of our contracts: this document itself, and a PDF. */
  view: z.ZodObject | null;
  status: 200 | 201 | 204;
  /** What it can be refused with besides what every operation of its kind can. */
  errors: PartnerErrorCode[];
  /** Documented by Shop.mn; everything else is PickPack's own, and open to correction. */
  documented?: true;
};
