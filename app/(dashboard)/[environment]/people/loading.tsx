export { LogSkeleton as default } from "#components/layout/log-skeleton.tsx";
