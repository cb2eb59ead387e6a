import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { SandboxBanner } from "#components/layout/sandbox-banner.tsx";
import { statusLooks } from "#components/shipments/status-badge.tsx";
import { cn } from "#components/ui/cn.ts";
import { toneClasses } from "#components/ui/tone.ts";
import type { ServiceLevel } from "#lib/domain/service-level.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";
import type { TrackStep } from "#lib/domain/tracking/track-steps.ts";
import { TrackLine } from "./track-line.tsx";
import { type Estimate, TrackingAttempt, TrackingEstimate } from "./tracking-estimate.tsx";
import { TrackingForm } from "./tracking-form.tsx";
import { TrackingFrame } from "./tracking-frame.tsx";

type TrackingCardProps = {
  trackingNumber: string;
  /** Of the sandbox: nobody waits for it. */
  isSample: boolean;
  status: ShipmentStatus;
  serviceLevel: ServiceLevel;
  steps: readonly TrackStep[];
  /** Both masked. */
  recipient: { name: string; phone: string };
  district: string | null;
  estimate: Estimate | null;
  attempt: { number: number; nextOn: string | null } | null;
  courier: { name: string; phone: string } | null;
};

/** Where a parcel is, for whoever waits for it. */
export function TrackingCard(props: TrackingCardProps) {
  const { trackingNumber, isSample, status, serviceLevel, steps, recipient, district } = props;
  const { estimate, attempt, courier } = props;
  const t = useTranslations();
  const { icon: Icon, tone } = statusLooks[status];
  const facts = [
    [t("tracking.number"), trackingNumber],
    [t("tracking.recipient"), `${recipient.name} · ${recipient.phone}`],
    ...(district === null ? [] : [[t("tracking.district"), district]]),
    [t("tracking.service"), t(`shipments.level.${serviceLevel}`)],
  ];
  return (
    <>
      {isSample && <SandboxBanner isDemo={false} />}
      <TrackingFrame>
        <section className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5">
          <div className="flex items-start gap-3">
            <span
              aria-hidden
              className={cn("grid size-11 shrink-0 place-items-center rounded-full", toneClasses[tone])}
            >
              <Icon className="size-6" strokeWidth={1.75} />
            </span>
            <div className="flex flex-col gap-0.5">
              <h1 className="font-semibold text-xl">{t(`shipments.status.${status}`)}</h1>
              <p className="text-muted">{t(`tracking.says.${status}`)}</p>
            </div>
          </div>
          {attempt && <TrackingAttempt {...attempt} />}
          {courier && (
            <div className="flex gap-3 border-line border-t pt-4">
              <UserRound aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
              <p className="flex flex-1 flex-wrap justify-between gap-x-3">
                <span className="text-muted">{t("tracking.courier")}</span>
                <span className="font-medium">{`${courier.name} · ${courier.phone}`}</span>
              </p>
            </div>
          )}
          {estimate && <TrackingEstimate {...estimate} />}
        </section>
        <section className="rounded-lg border border-line bg-surface p-5">
          <TrackLine steps={steps} />
        </section>
        <dl className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-5">
          {facts.map(([name, value]) => (
            <div key={name} className="flex flex-wrap justify-between gap-x-4">
              <dt className="text-muted">{name}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ))}
        </dl>
        <footer className="border-line border-t pt-4">
          <TrackingForm />
        </footer>
      </TrackingFrame>
    </>
  );
}
