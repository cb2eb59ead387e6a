import { useMutation } from "@tanstack/react-query";
import type { LabelsBody } from "#lib/contracts/printed.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type RequestError, requestFile } from "./request-json.ts";

type Wanted = { ids: string[]; tab: Window | null };

/** Long enough for any viewer to have read the file. */
const READ_MS = 60_000;

/** Shows a file in a tab that is open already, or saves it where the browser has kept us from opening one. */
function show(file: Blob, tab: Window | null): void {
  const url = URL.createObjectURL(file);
  if (tab) tab.location.replace(url);
  else Object.assign(document.createElement("a"), { href: url, download: "labels.pdf" }).click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}

/** Fetches the labels of shipments, in their order, as one file; `tab` was opened by the press itself. */
export function usePrintingMutation(environment: Environment) {
  return useMutation<Blob, RequestError, Wanted>({
    mutationFn: ({ ids }) => {
      const body: LabelsBody = { ids };
      return requestFile(`/api/dashboard/${environment}/shipments/labels`, { method: "POST", body });
    },
    networkMode: "always",
    onSuccess: (file, { tab }) => show(file, tab),
    onError: (_error, { tab }) => tab?.close(),
  });
}
