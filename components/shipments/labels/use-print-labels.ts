import { useTranslations } from "next-intl";
import { toast } from "#components/ui/toast.tsx";
import { usePrintingMutation } from "#lib/client/print-labels.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";

/** Opens the labels of shipments, in their order, as one PDF in a tab of its own, from which they are printed. */
export function usePrintLabels(environment: Environment) {
  const t = useTranslations("shipments");
  const refusalText = useRefusalText();
  const { mutate, isPending } = usePrintingMutation(environment);
  const print = (ids: string[]) => {
    if (isPending) return;
    // At once, while the browser still sees that somebody pressed something.
    const tab = window.open("", "_blank");
    mutate(
      { ids, tab },
      { onError: (error) => toast({ kind: "danger", title: t("labelFailed"), description: refusalText(error) }) },
    );
  };
  return { print, isPending };
}
