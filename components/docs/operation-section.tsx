import { useTranslations } from "next-intl";
import type { ReferenceOperation } from "#lib/contracts/reference.ts";
import { curlCommand } from "#lib/domain/curl-command.ts";
import { errorAnchor } from "#lib/domain/error-codes.ts";
import { CodeBlock } from "./code-block.tsx";
import { DraftBadge } from "./draft-badge.tsx";
import { FieldTable } from "./field-table.tsx";
import { Prose } from "./prose.tsx";
import { TryIt } from "./try-it.tsx";

const sandbox = "https://pickpack.api.demo.mn/pickpack/v1";

/** One operation: what it takes, what it answers, and a place to try it. */
export function OperationSection({ operation }: { operation: ReferenceOperation }) {
  const t = useTranslations("docs");
  const { id, method, path, summary, description, body, answer, status, errors } = operation;
  const curl = curlCommand({
    method,
    url: `${sandbox}${operation.filledPath}${operation.query}`,
    headers: { "X-Secret-Key": "", ...(body !== null && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(JSON.parse(body)),
  });
  return (
    <section id={id} className="flex scroll-mt-4 flex-col gap-4 border-line border-t py-6">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold text-base">
        <span lang="en">{summary}</span>
        {operation.draft && <DraftBadge />}
      </h3>
      <code className="wrap-anywhere font-mono">
        <span className="text-accent-ink">{method}</span> {path}
      </code>
      <p>
        <Prose text={description} />
      </p>
      <FieldTable title={t("parameters")} fields={operation.parameters} />
      <FieldTable title={t("body")} fields={operation.fields} />
      <CodeBlock label="curl" text={curl} />
      {answer !== null && <CodeBlock label={t("answer", { status })} text={answer} />}
      <p className="flex flex-wrap gap-x-2 text-muted text-xs leading-6">
        {t("canRefuse")}
        {errors.map((code) => (
          <a key={code} href={`#${errorAnchor(code)}`} className="font-mono text-accent-ink hover:underline">
            {code}
          </a>
        ))}
      </p>
      <TryIt method={method} path={operation.filledPath + operation.query} body={body} />
    </section>
  );
}
