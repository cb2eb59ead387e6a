"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/keys/form-dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useChangeEndpoint } from "#lib/client/change-endpoints.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { useRefusalText } from "../../use-refusal-text.ts";
import { useFieldErrors } from "../use-field-errors.ts";

/** JSON makes null of NaN, and null means no limit: what is no number is sent as one that the server refuses by its field. */
const wholeNumber = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : -1);

type ChangeDialogProps = { environment: Environment; endpoint: EndpointView; onClose: () => void };

/** Where and how a receiver gets its webhooks, from the next attempt on. */
export function ChangeDialog({ environment, endpoint, onClose }: ChangeDialogProps) {
  const t = useTranslations("webhooks.endpoint.change");
  const refusalText = useRefusalText();
  const change = useChangeEndpoint(environment, endpoint.id);
  const { field, errorAt } = useFieldErrors(change.error);
  const [url, setUrl] = useState(endpoint.url);
  const [types, setTypes] = useState(endpoint.event_types);
  const [most, setMost] = useState(String(endpoint.max_in_flight));
  const [rate, setRate] = useState(String(endpoint.rate_per_minute ?? ""));
  const submit = () =>
    change.mutate(
      {
        url: url.trim(),
        event_types: types,
        max_in_flight: wholeNumber(most),
        rate_per_minute: rate.trim() === "" ? null : wholeNumber(rate),
      },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t("title")}
      submitLabel={t("submit")}
      busy={change.isPending}
      error={change.error}
      isShownAtField={field !== undefined}
      refusalText={refusalText}
      className="max-w-lg"
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("url")} hint={t("urlHint")} error={errorAt("url")}>
        {(wiring) => (
          <Input
            {...wiring}
            type="url"
            className="font-mono text-xs"
            spellCheck={false}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium">{t("types")}</legend>
        {webhookEventTypes.map((type) => (
          <label key={type} className="flex items-center gap-2">
            <input
              type="checkbox"
              className="accent-accent"
              checked={types.includes(type)}
              onChange={({ target }) =>
                setTypes(webhookEventTypes.filter((one) => (one === type ? target.checked : types.includes(one))))
              }
            />
            <code className="font-mono text-xs">{type}</code>
          </label>
        ))}
        {errorAt("event_types") && (
          <p role="alert" className="text-danger-ink text-xs">
            {errorAt("event_types")}
          </p>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("most")} hint={t("mostHint")} error={errorAt("max_in_flight")}>
          {(wiring) => (
            <Input {...wiring} inputMode="numeric" value={most} onChange={(event) => setMost(event.target.value)} />
          )}
        </Field>
        <Field label={t("rate")} hint={t("rateHint")} error={errorAt("rate_per_minute")}>
          {(wiring) => (
            <Input {...wiring} inputMode="numeric" value={rate} onChange={(event) => setRate(event.target.value)} />
          )}
        </Field>
      </div>
    </FormDialog>
  );
}
