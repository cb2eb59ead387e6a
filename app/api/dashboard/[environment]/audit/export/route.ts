import { session } from "#lib/auth/session-auth.ts";
import { type AuditFilter, auditExportQuery } from "#lib/contracts/audit.ts";
import { csvDownload } from "#lib/http/csv-download.ts";
import { methods } from "#lib/http/methods.ts";
import { entryCells, exportColumns } from "#lib/services/audit/entry-cells.ts";
import { walkEntries } from "#lib/services/audit/find-entries.ts";
import type { Ctx } from "#lib/services/context.ts";
import en from "#messages/en.json" with { type: "json" };
import mn from "#messages/mn.json" with { type: "json" };

const words = { mn: mn.audit, en: en.audit };

async function* cellsOf(ctx: Ctx, filter: AuditFilter, actions: Record<string, Record<string, string>>) {
  for await (const entry of walkEntries(ctx, filter))
    yield entryCells(entry, (action) => {
      const [noun = "", verb = ""] = action.split(".");
      return actions[noun]?.[verb] ?? action;
    });
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: csvDownload({ auth: session("audit:read"), query: auditExportQuery }, ({ ctx, query }) => {
    const { locale, ...filter } = query;
    const { action, export: titles } = words[locale];
    return {
      name: `pickpack-audit-${ctx.scope.environment}`,
      head: exportColumns.map((column) => titles[column]),
      rows: cellsOf(ctx, filter, action),
    };
  }),
});
