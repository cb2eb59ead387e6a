import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { auditActions } from "#lib/domain/audit-action.ts";

/** The filters of the audit log as they stand in the URL. */
export const auditParams = {
  action: parseAsStringLiteral(auditActions),
  actor: parseAsString,
  q: parseAsString,
  from: parseAsString,
  to: parseAsString,
};

export const loadAuditParams = createLoader(auditParams);
