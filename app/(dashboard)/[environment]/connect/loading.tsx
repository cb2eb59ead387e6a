import { LogSkeleton } from "#components/layout/log-skeleton.tsx";

export default function ConnectLoading() {
  return <LogSkeleton page="connect" />;
}
