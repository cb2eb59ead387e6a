"use client";

import { Ellipsis, Pause, Play, SlidersHorizontal, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { ChangeDialog } from "./change/change-dialog.tsx";
import { DeleteDialog } from "./change/delete-dialog.tsx";
import { DisableDialog } from "./change/disable-dialog.tsx";
import { EnableDialog } from "./change/enable-dialog.tsx";

const dialogs = { change: ChangeDialog, disable: DisableDialog, enable: EnableDialog, delete: DeleteDialog };

/** What an admin can do with a receiver; nobody else sees it. */
export function EndpointActions({ environment, endpoint }: { environment: Environment; endpoint: EndpointView }) {
  const t = useTranslations("webhooks.endpoint.action");
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const mayManage = useMay("webhooks:manage");
  if (!mayManage) return null;
  const Opened = open && dialogs[open];
  const isEnabled = endpoint.state === "enabled";
  return (
    <>
      <Button onClick={() => setOpen("change")}>
        <SlidersHorizontal aria-hidden className="size-4" />
        {t("change")}
      </Button>
      <Button variant={isEnabled ? "secondary" : "primary"} onClick={() => setOpen(isEnabled ? "disable" : "enable")}>
        {isEnabled ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
        {t(isEnabled ? "disable" : "enable")}
      </Button>
      <Menu trigger={<IconButton icon={Ellipsis} label={t("more")} />}>
        <MenuItem icon={Trash2} danger onClick={() => setOpen("delete")}>
          {t("delete")}
        </MenuItem>
      </Menu>
      {Opened && <Opened environment={environment} endpoint={endpoint} onClose={() => setOpen(null)} />}
    </>
  );
}
