import { useTranslations } from "next-intl";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Skeleton, SkeletonRows } from "#components/ui/skeleton.tsx";

export default function BoardLoading() {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("board.title")}>
        <Skeleton className="h-8 w-full md:w-80" />
      </PageHeader>
      <div className="flex h-9 items-center px-3 pb-2 md:px-4">
        <Skeleton className="h-5 w-2/3" />
      </div>
      <SkeletonRows rows={18} label={t("ui.loading")} />
    </>
  );
}
