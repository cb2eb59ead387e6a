"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClasses } from "#components/ui/button.tsx";
import type { ConnectLine, ConnectView } from "#lib/contracts/connect.ts";
import { type Environment, secretKeyPrefixes } from "#lib/domain/environment.ts";
import { Command } from "./command.tsx";
import { SendTest } from "./send-test.tsx";

type NextThingProps = { environment: Environment; line: ConnectLine; connection: ConnectView };

/** The button or the command that brings a line on. */
export function NextThing({ environment, line, connection }: NextThingProps) {
  const t = useTranslations("connect");
  const { step, status } = line;
  const keys = (label: string, search = "") => (
    <Link
      href={`/${environment}/keys${search}`}
      className={`${buttonClasses({ size: "sm", variant: status === "todo" ? "primary" : "secondary" })} self-start`}
    >
      {label}
    </Link>
  );
  if (step === "test_event") {
    return (
      connection.endpoint && (
        <SendTest environment={environment} endpointId={connection.endpoint.id} last={connection.last_test} />
      )
    );
  }
  if (status === "done") return null;
  switch (step) {
    case "inbound_key":
      return status === "todo" ? keys(t("next.newKey"), "?new=inbound") : <Command text={pingCommand(environment)} />;
    case "outbound_key":
      return status === "todo" ? keys(t("next.newKey"), "?new=outbound") : keys(t("next.useKey"));
    case "receiver":
      return status === "todo" ? <Command text={receiverCommand(environment)} /> : keys(t("next.approve"));
    case "signing_secret":
      return null;
    case "inbound_webhook":
      return <Command text={webhookCommand()} />;
    case "shipment":
      return <Command text={shipmentCommand(environment)} />;
  }
}

const api = () => `${globalThis.location?.origin ?? ""}/pickpack/v1`;

function pingCommand(environment: Environment): string {
  return `curl ${api()}/shipments -H 'X-Secret-Key: ${secretKeyPrefixes[environment]}…'`;
}

function receiverCommand(environment: Environment): string {
  return `npm run -s pickpack -- webhooks create --environment ${environment} --url https://… --secret -`;
}

/** Signs as Shop.mn does; a type we do not know does nothing. */
function webhookCommand(): string {
  const body = `{"id":"evt_test_1","type":"test","data":{}}`;
  const signature = `$(printf %s '${body}' | openssl dgst -sha256 -hmac "$WEBHOOK_SECRET" -r | cut -d' ' -f1)`;
  return `curl ${api()}/webhooks -H "X-Shop-MN: ${signature}" -H 'Content-Type: application/json' -d '${body}'`;
}

function shipmentCommand(environment: Environment): string {
  return `curl ${api()}/shipments -H 'X-Secret-Key: ${secretKeyPrefixes[environment]}…' -H 'Content-Type: application/json' -d @shipment.json`;
}
