import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Reference } from "#components/docs/reference.tsx";
import examples from "#lib/openapi/examples.json" with { type: "json" };
import { changelog, quickStart, signatureRecipes } from "#lib/openapi/published-pages.ts";
import { referenceErrors, referenceHeaders, referenceOperations } from "#lib/openapi/reference.ts";
import manifest from "#package.json" with { type: "json" };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("docs"))("title") };
}

/** The API's reference: nobody needs a key or an account to read it. */
export default function DocsPage() {
  const example = JSON.stringify(examples.webhooks["shipment.delivered"], null, 2);
  return (
    <Reference
      version={manifest.version}
      operations={referenceOperations()}
      errors={referenceErrors()}
      webhooks={{ headers: referenceHeaders(), example, recipes: signatureRecipes() }}
      quickStart={quickStart()}
      changelog={changelog()}
    />
  );
}
