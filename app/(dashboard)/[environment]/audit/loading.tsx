import { LogSkeleton } from "#components/layout/log-skeleton.tsx";

export default function AuditLoading() {
  return <LogSkeleton page="audit" />;
}
