import { LogSkeleton } from "#components/layout/log-skeleton.tsx";

export default function CouriersLoading() {
  return <LogSkeleton page="couriers" />;
}
