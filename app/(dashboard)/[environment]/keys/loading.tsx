import { LogSkeleton } from "#components/layout/log-skeleton.tsx";

export default function KeysLoading() {
  return <LogSkeleton page="keys" />;
}
