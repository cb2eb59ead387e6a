import { useTranslations } from "next-intl";
import { Skeleton, SkeletonRows } from "#components/ui/skeleton.tsx";

/** A log that is coming: its title, its filters and its rows. */
export function LogSkeleton() {
  const t = useTranslations("ui");
  return (
    <>
      <div className="flex shrink-0 items-center gap-4 px-3 py-2 md:px-4">
        <Skeleton className="h-6 w-28" />
        <Skeleton className="h-8 w-72" />
        <Skeleton className="h-8 w-28" />
      </div>
      <SkeletonRows rows={16} label={t("loading")} />
    </>
  );
}
