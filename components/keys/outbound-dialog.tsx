"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useActivateKey, useBindKey, useTestEndpoint } from "#lib/client/change-keys.ts";
import type { KeyList, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { Notice } from "./notice.tsx";
import { PasswordField } from "./password-field.tsx";
import { Step } from "./step.tsx";
import { TestResult } from "./test-result.tsx";
import { useFieldErrors } from "./use-field-errors.ts";
import { useRefusalText } from "./use-refusal-text.ts";

type OutboundDialogProps = {
  environment: Environment;
  keyView: KeyView;
  endpoints: KeyList["endpoints"];
  onClose: () => void;
};

/** The way of a pending outbound key into use: where it is sent, whether it opens there, and then with every webhook. */
export function OutboundDialog({ environment, keyView, endpoints, onClose }: OutboundDialogProps) {
  const t = useTranslations("keys.use");
  const refusal = useRefusalText();
  const bind = useBindKey(environment, keyView.id);
  const test = useTestEndpoint(environment);
  const activate = useActivateKey(environment, keyView.id);
  const failed = bind.error ?? test.error ?? activate.error;
  const { field, errorAt } = useFieldErrors(failed);
  const own = endpoints.filter(({ partner }) => partner === keyView.partner);
  const [bound] = keyView.endpoints;
  const [endpointId, setEndpointId] = useState(bound?.id ?? own[0]?.id ?? null);
  const [password, setPassword] = useState("");
  const lastTest = bound?.last_test ?? null;
  const isOpen = lastTest?.outcome === "delivered";
  const isBusy = bind.isPending || test.isPending || activate.isPending;
  const forget = () => [bind, test, activate].map((one) => one.reset());
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("title")}
      description={`${keyView.name} · ${keyView.masked}`}
      className="max-w-lg"
      footer={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <PasswordField value={password} error={errorAt("password")} onChange={setPassword} />
      {failed && field === undefined && <Notice tone="danger">{refusal(failed)}</Notice>}
      <ol className="flex flex-col gap-4">
        <Step number={1} title={t("bind")} isDone={bound !== undefined}>
          {own.length === 0 ? (
            <p className="text-muted">{t("noReceiver")}</p>
          ) : (
            <div className="flex flex-wrap items-end gap-2">
              <Field label={t("receiver")} error={errorAt("endpoint_id")}>
                {({ id }) => (
                  <Select
                    id={id}
                    className="w-80 max-w-full"
                    value={endpointId}
                    options={own.map((one) => ({ value: one.id, label: one.url }))}
                    onChange={setEndpointId}
                  />
                )}
              </Field>
              <Button
                variant={bound ? "secondary" : "primary"}
                busy={bind.isPending}
                disabled={isBusy || endpointId === null || endpointId === bound?.id}
                onClick={() => {
                  forget();
                  if (endpointId !== null) bind.mutate({ endpoint_id: endpointId, password });
                }}
              >
                {t("bindNow")}
              </Button>
            </div>
          )}
        </Step>
        <Step number={2} title={t("test")} isDone={isOpen}>
          <p className="text-muted">{t("testHint")}</p>
          {lastTest && <TestResult test={lastTest} />}
          <Button
            className="self-start"
            variant={bound && !isOpen ? "primary" : "secondary"}
            busy={test.isPending}
            disabled={isBusy || !bound}
            onClick={() => {
              forget();
              if (bound) test.mutate({ endpoint_id: bound.id, key_id: keyView.id });
            }}
          >
            {t("testNow")}
          </Button>
        </Step>
        <Step number={3} title={t("activate")} isDone={keyView.state === "active"}>
          <p className="text-muted">{t("activateHint")}</p>
          <Button
            className="self-start"
            variant="primary"
            busy={activate.isPending}
            disabled={isBusy || !isOpen || keyView.state === "active"}
            onClick={() => {
              forget();
              activate.mutate({ password }, { onSuccess: onClose });
            }}
          >
            {t("activateNow")}
          </Button>
        </Step>
      </ol>
    </Dialog>
  );
}
