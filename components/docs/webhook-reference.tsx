import { useTranslations } from "next-intl";
import { useWholeDuration } from "#components/ui/use-whole-duration.ts";
import type { ReferenceHeader } from "#lib/contracts/reference.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { shopMnOffsets } from "#lib/domain/retry-schedule.ts";
import { CodeBlock } from "./code-block.tsx";
import { FieldTable } from "./field-table.tsx";

type WebhookReferenceProps = {
  headers: ReferenceHeader[];
  /** The body of a `shipment.delivered`. */
  example: string;
  recipes: { language: string; source: string }[];
};

/** What PickPack sends, when it sends it again, and how to check who sent it. */
export function WebhookReference({ headers, example, recipes }: WebhookReferenceProps) {
  const t = useTranslations("docs");
  const duration = useWholeDuration();
  const fields = headers.map((header) => ({ ...header, type: header.example, required: false }));
  return (
    <div className="flex flex-col gap-4">
      <p>{t("webhooksMeaning")}</p>
      <ul className="flex flex-wrap gap-2 font-mono text-xs">
        {webhookEventTypes.map((type) => (
          <li key={type}>{type}</li>
        ))}
      </ul>
      <FieldTable title={t("headers")} fields={fields} />
      <table className="w-full border-collapse border border-line">
        <caption className="mb-1 text-left font-medium">{t("retries")}</caption>
        <tbody>
          <tr>
            {shopMnOffsets.map((seconds, index) => (
              <td key={seconds} className="border border-line px-3 py-1.5 tabular-nums">
                <span className="text-muted">{index + 1}.</span> {duration(seconds)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <CodeBlock label="shipment.delivered" text={example} />
      <h3 id="signatures" className="scroll-mt-4 font-semibold text-base">
        {t("signatures")}
      </h3>
      {recipes.map(({ language, source }) => (
        <CodeBlock key={language} label={language} text={source} />
      ))}
    </div>
  );
}
