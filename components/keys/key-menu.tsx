"use client";

import { Activity, Ban, Ellipsis, KeyRound, RefreshCw, Send, ShieldAlert, SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import type { KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { isOver, type KeyLife } from "#lib/domain/key-life.ts";
import { callsOf } from "./calls-link.ts";

export type KeyAction = "change" | "roll" | "revoke" | "leaked" | "use";

type KeyMenuProps = {
  environment: Environment;
  keyView: KeyView;
  life: KeyLife;
  onAction: (action: KeyAction) => void;
};

/** What can be done with a key as it stands. */
export function KeyMenu({ environment, keyView, life, onAction }: KeyMenuProps) {
  const t = useTranslations("keys.action");
  const router = useRouter();
  const isInbound = keyView.direction === "inbound";
  const isLive = !isOver[life];
  return (
    <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={t("label", { name: keyView.name })} />}>
      {isInbound && (
        <MenuItem icon={Activity} onClick={() => router.push(callsOf(environment, keyView.id))}>
          {t("calls")}
        </MenuItem>
      )}
      {life === "pending" && (
        <MenuItem icon={Send} onClick={() => onAction("use")}>
          {t("use")}
        </MenuItem>
      )}
      {isLive && (
        <MenuItem icon={SlidersHorizontal} onClick={() => onAction("change")}>
          {t("change")}
        </MenuItem>
      )}
      {isLive && isInbound && (
        <MenuItem icon={RefreshCw} onClick={() => onAction("roll")}>
          {t("roll")}
        </MenuItem>
      )}
      {(isInbound || isLive) && <MenuSeparator />}
      <MenuItem icon={isLive ? ShieldAlert : KeyRound} danger={isLive} onClick={() => onAction("leaked")}>
        {t(isLive ? "leaked" : "successor")}
      </MenuItem>
      {isLive && (
        <MenuItem icon={Ban} danger onClick={() => onAction("revoke")}>
          {t("revoke")}
        </MenuItem>
      )}
    </Menu>
  );
}
