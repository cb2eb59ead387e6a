"use client";

import { useNow, useTranslations } from "next-intl";
import { Age } from "#components/ui/age.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Cell, Row } from "#components/ui/table.tsx";
import type { KeyUsage, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isOver } from "#lib/domain/key-life.ts";
import { KeyBadge } from "./key-badge.tsx";
import { type KeyAction, KeyMenu } from "./key-menu.tsx";
import { lifeOf } from "./life-of.ts";
import { UsageChart } from "./usage-chart.tsx";

export const wide = "max-lg:hidden";

type KeyRowProps = {
  environment: Environment;
  keyView: KeyView;
  usage: KeyUsage | undefined;
  onAction: (action: KeyAction) => void;
};

export function KeyRow({ environment, keyView, usage, onAction }: KeyRowProps) {
  const t = useTranslations("keys");
  const life = lifeOf(keyView, useNow());
  const isInbound = keyView.direction === "inbound";
  return (
    <Row className={cn(isOver[life] && "text-muted")}>
      <Cell className="py-2">
        <div className="max-w-36 truncate font-medium md:max-w-72" title={keyView.name}>
          {keyView.name}
        </div>
        <div className="font-mono text-muted text-xs">{keyView.masked}</div>
      </Cell>
      <Cell>
        <div className="flex items-center gap-2 max-md:flex-wrap max-md:py-2">
          <KeyBadge keyView={keyView} />
          {life === "pending" && (
            <Button size="sm" variant="primary" onClick={() => onAction("use")}>
              {t("action.use")}
            </Button>
          )}
        </div>
      </Cell>
      <Cell className={cn(wide, "w-full max-w-0 whitespace-normal")}>
        {isInbound ? <InboundTerms keyView={keyView} /> : <Receivers keyView={keyView} />}
      </Cell>
      <Cell className="max-md:hidden">
        {keyView.last_used_at ? <Age at={keyView.last_used_at} /> : isInbound ? t("neverUsed") : "–"}
        {keyView.last_used_from && <div className="font-mono text-muted text-xs">{keyView.last_used_from}</div>}
      </Cell>
      {isInbound && (
        <Cell className="max-md:hidden">
          {usage && <UsageChart days={usage.days} usage={usage.keys[keyView.id]} />}
        </Cell>
      )}
      <Cell className="text-right">
        <KeyMenu environment={environment} keyView={keyView} life={life} onAction={onAction} />
      </Cell>
    </Row>
  );
}

function InboundTerms({ keyView }: { keyView: KeyView }) {
  const t = useTranslations("keys");
  const { scopes, allowed_cidrs, limit_per_minute } = keyView;
  return (
    <>
      <div className="truncate font-mono text-xs" title={scopes.join("\n")}>
        {scopes.length === 0 ? t("noScopes") : scopes.join(" ")}
      </div>
      <div className="truncate text-muted text-xs" title={allowed_cidrs.join("\n")}>
        {t("perMinute", { limit: limit_per_minute })} ·{" "}
        {allowed_cidrs.length === 0 ? t("anyAddress") : allowed_cidrs.join(", ")}
      </div>
    </>
  );
}

function Receivers({ keyView }: { keyView: KeyView }) {
  const t = useTranslations("keys");
  if (keyView.endpoints.length === 0) return <span className="text-muted">{t("unbound")}</span>;
  return keyView.endpoints.map(({ id, url, next }) => (
    <div key={id} className="truncate" title={url}>
      <span className="font-mono text-xs">{url}</span> {next && <span className="text-muted">{t("waitsHere")}</span>}
    </div>
  ));
}
