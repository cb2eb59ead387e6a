"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { SettingsView } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { SettingsSection, Wrong } from "./settings-section.tsx";
import { useSection } from "./use-section.ts";

/** The places a parcel can arrive at, as the board offers them. */
export function Hubs({ environment, view }: { environment: Environment; view: SettingsView }) {
  const t = useTranslations("settings");
  const mayManage = useMay("settings:manage");
  const section = useSection(environment, view, "hubs");
  const { value, invalid, edit } = section;
  return (
    <SettingsSection title={t("hubs")} hint={t("hubsHint")} section={section}>
      {value.length === 0 && <p className="text-muted">{t("noHubs")}</p>}
      <ul className="flex flex-col gap-1.5 empty:hidden">
        {value.map((hub, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays while it is typed
          <li key={index} className="flex items-center gap-2">
            <Input
              aria-label={t("hubName")}
              aria-invalid={invalid.has(String(index)) || undefined}
              value={hub}
              maxLength={80}
              onChange={({ target }) => edit(value.map((one, at) => (at === index ? target.value : one)))}
              className="max-w-72"
            />
            {mayManage && (
              <IconButton
                icon={X}
                label={t("remove", { what: hub })}
                onClick={() => edit(value.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      {invalid.size > 0 && <Wrong>{t("invalid.hubs")}</Wrong>}
      {mayManage && (
        <Button className="self-start" onClick={() => edit([...value, ""])}>
          <Plus aria-hidden className="size-4" />
          {t("addHub")}
        </Button>
      )}
    </SettingsSection>
  );
}
