import { LogSkeleton } from "#components/layout/log-skeleton.tsx";

export default function AlertsLoading() {
  return <LogSkeleton page="alerts" />;
}
