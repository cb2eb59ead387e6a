import { LogSkeleton } from "#components/layout/log-skeleton.tsx";

export default function SettingsLoading() {
  return <LogSkeleton page="settings" />;
}
