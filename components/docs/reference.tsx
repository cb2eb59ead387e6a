import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LoginPreferences } from "#components/layout/login-preferences.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import type { DocumentedError, ReferenceHeader, ReferenceOperation } from "#lib/contracts/reference.ts";
import { CodeBlock } from "./code-block.tsx";
import { ErrorList } from "./error-list.tsx";
import { OperationSection } from "./operation-section.tsx";
import { Prose } from "./prose.tsx";
import { SandboxKeyProvider } from "./sandbox-key.tsx";
import { WebhookReference } from "./webhook-reference.tsx";

type ReferenceProps = {
  version: string;
  operations: ReferenceOperation[];
  errors: DocumentedError[];
  webhooks: { headers: ReferenceHeader[]; example: string; recipes: { language: string; source: string }[] };
  quickStart: string;
  /** Lines of Markdown. */
  changelog: string;
};

const chapters = ["quickStart", "operations", "webhooks", "errors", "changelog"] as const;

/** The whole reference on one page, so that the browser's own search finds everything. */
export function Reference({ version, operations, errors, webhooks, quickStart, changelog }: ReferenceProps) {
  const t = useTranslations("docs");
  return (
    <div className="mx-auto grid max-w-280 gap-x-10 px-4 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <nav aria-label={t("contents")} className="py-6 text-xs lg:sticky lg:top-0 lg:h-dvh lg:overflow-auto">
        <Wordmark className="mb-4 text-lg" />
        <ul className="flex flex-col gap-1">
          {chapters.map((chapter) => (
            <li key={chapter}>
              <a href={`#${chapter}`} className="font-medium hover:underline">
                {t(`chapters.${chapter}`)}
              </a>
            </li>
          ))}
        </ul>
        <ul lang="en" className="mt-4 hidden flex-col gap-1 lg:flex">
          {operations.map(({ id, summary }) => (
            <li key={id}>
              <a href={`#${id}`} className="text-muted hover:text-ink hover:underline">
                {summary}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="min-w-0 py-6">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1 className="font-semibold text-xl">{t("title")}</h1>
          <LoginPreferences />
        </div>
        <p className="mt-1 max-w-160 text-muted">
          {t("intro", { version })}{" "}
          <a href="/pickpack/v1/openapi.json" className="text-accent-ink hover:underline">
            openapi.json
          </a>
        </p>
        <p className="mt-1 max-w-160 text-muted">
          <Prose text={t("clients")} />
        </p>
        <Chapter id="quickStart" title={t("chapters.quickStart")}>
          <CodeBlock label="sh" text={quickStart} />
        </Chapter>
        <Chapter id="operations" title={t("chapters.operations")}>
          <SandboxKeyProvider>
            {operations.map((operation) => (
              <OperationSection key={operation.id} operation={operation} />
            ))}
          </SandboxKeyProvider>
        </Chapter>
        <Chapter id="webhooks" title={t("chapters.webhooks")}>
          <WebhookReference {...webhooks} />
        </Chapter>
        <Chapter id="errors" title={t("chapters.errors")}>
          <ErrorList errors={errors} />
        </Chapter>
        <Chapter id="changelog" title={t("chapters.changelog")}>
          <Changelog text={changelog} />
        </Chapter>
      </main>
    </div>
  );
}

function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="scroll-mt-4 pt-10">
      <h2 className="mb-3 font-semibold text-lg">{title}</h2>
      {children}
    </section>
  );
}

/** Our changelog has headings, paragraphs and lists, and nothing else. */
function Changelog({ text }: { text: string }) {
  const blocks = text.split(/\n(?=- |## )|\n{2,}/).slice(1);
  return (
    <div lang="en" className="flex max-w-160 flex-col gap-2">
      {blocks.map((block) =>
        block.startsWith("## ") ? (
          <h3 key={block} className="mt-3 font-semibold">
            {block.slice(3)}
          </h3>
        ) : (
          <p key={block}>
            <Prose text={block.replace(/^- /, "• ")} />
          </p>
        ),
      )}
    </div>
  );
}
