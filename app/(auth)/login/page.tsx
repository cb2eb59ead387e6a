import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LoginForm } from "#components/layout/login-form.tsx";
import { LoginPreferences } from "#components/layout/login-preferences.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { safePath } from "#lib/auth/safe-path.ts";
import { currentUser } from "#lib/auth/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("title") };
}

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const { next } = await searchParams;
  const destination = safePath(typeof next === "string" ? next : null);
  if (await currentUser()) redirect(destination as Route);
  const t = await getTranslations();
  return (
    <main className="grid min-h-dvh grid-rows-[1fr_auto] p-4">
      <div className="m-auto flex w-full max-w-90 flex-col gap-6 py-8">
        <div className="flex flex-col gap-1">
          <Wordmark className="text-xl" />
          <p className="text-muted">{t("app.description")}</p>
        </div>
        <section className="rounded-lg border border-line bg-surface p-6">
          <h1 className="mb-4 font-semibold text-lg">{t("session.title")}</h1>
          <LoginForm destination={destination} />
        </section>
        <LoginPreferences />
        <Link href="/docs" className="text-center text-accent-ink hover:underline">
          {t("session.docs")}
        </Link>
      </div>
    </main>
  );
}
