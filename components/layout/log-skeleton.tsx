import { useTranslations } from "next-intl";
import { Skeleton, SkeletonRows } from "#components/ui/skeleton.tsx";
import { PageHeader } from "./page-header.tsx";

type LogSkeletonProps = {
  /** Whose name it bears; without one where the pages below it share it. */
  page?: "alerts" | "audit" | "connect" | "couriers" | "keys" | "settings";
};

/** A log that is coming: its title, its filters and its rows. */
export function LogSkeleton({ page }: LogSkeletonProps) {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={page ? t(`${page}.title`) : <Skeleton className="h-6 w-28" />}>
        <Skeleton className="h-8 w-72" />
        <Skeleton className="h-8 w-28" />
      </PageHeader>
      <SkeletonRows rows={16} label={t("ui.loading")} />
    </>
  );
}
