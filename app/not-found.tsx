import { PageNotFound } from "#components/layout/page-not-found.tsx";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <PageNotFound />
    </main>
  );
}
