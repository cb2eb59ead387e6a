"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormDialog } from "#components/keys/form-dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useDeleteEndpoint } from "#lib/client/change-endpoints.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../../use-refusal-text.ts";

type DeleteDialogProps = { environment: Environment; endpoint: EndpointView; onClose: () => void };

/** The end of a receiver: what it has not got yet is canceled. */
export function DeleteDialog({ environment, endpoint, onClose }: DeleteDialogProps) {
  const t = useTranslations("webhooks.endpoint.delete");
  const router = useRouter();
  const refusalText = useRefusalText();
  const remove = useDeleteEndpoint(environment, endpoint.id);
  const done = ({ canceled }: { canceled: number }) => {
    toast({ kind: "ok", title: t("done"), description: t("canceled", { count: canceled }) });
    router.push(`/${environment}/webhooks/endpoints`);
  };
  return (
    <FormDialog
      title={t("title")}
      description={endpoint.url}
      submitLabel={t("submit")}
      danger
      busy={remove.isPending}
      error={remove.error}
      refusalText={refusalText}
      onSubmit={() => remove.mutate(undefined, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{t("hint", { count: endpoint.pending + endpoint.held })}</p>
    </FormDialog>
  );
}
