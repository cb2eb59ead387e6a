import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LoginPreferences } from "#components/layout/login-preferences.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { InvitationForm } from "#components/people/invitation-form.tsx";
import { buttonClasses } from "#components/ui/button.tsx";
import { showInvitation } from "#lib/services/users/show-invitation.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.invitation");
  // The address itself lets somebody in: it is nobody else's.
  return { title: t("acceptJoin"), referrer: "no-referrer", robots: { index: false } };
}

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await showInvitation(token, new Date());
  const t = await getTranslations();
  const { title, hint } =
    invitation.state === "open"
      ? {
          title: t(`people.invitation.${invitation.purpose}Title`),
          hint: t(`people.invitation.${invitation.purpose}Hint`, {
            email: invitation.email,
            role: t(`session.role.${invitation.role}`),
          }),
        }
      : { title: t(`people.invitation.${invitation.state}`), hint: t(`people.invitation.${invitation.state}Hint`) };
  return (
    <main className="grid min-h-dvh grid-rows-[1fr_auto] p-4">
      <div className="m-auto flex w-full max-w-90 flex-col gap-6 py-8">
        <Wordmark className="text-xl" />
        <section className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-6">
          <div className="flex flex-col gap-1">
            <h1 className="font-semibold text-lg">{title}</h1>
            <p className="text-muted">{hint}</p>
          </div>
          {invitation.state === "open" ? (
            <InvitationForm token={token} purpose={invitation.purpose} email={invitation.email} />
          ) : (
            <Link href="/login" className={buttonClasses({ size: "lg" })}>
              {t("people.invitation.toSignIn")}
            </Link>
          )}
        </section>
        <LoginPreferences />
      </div>
    </main>
  );
}
