"use client";

import { Columns3Cog, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuCheck, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from "#components/ui/menu.tsx";
import { densities, withColumn } from "#lib/domain/board-layout.ts";
import { useBoardLayout } from "./board-layout.tsx";

/** Which columns there are, and how tall the rows. */
export function LayoutMenu() {
  const t = useTranslations("board");
  const { layout, change, reset } = useBoardLayout();
  return (
    <Menu trigger={<IconButton icon={Columns3Cog} label={t("layout.title")} />}>
      <MenuChoice
        label={t("layout.density")}
        value={`${layout.density}`}
        options={densities.map((px) => ({ value: `${px}`, label: t(`layout.rows.${px}`) }))}
        onChange={(chosen) =>
          change({ ...layout, density: densities.find((px) => `${px}` === chosen) ?? layout.density })
        }
      />
      <MenuSeparator />
      <MenuLabel>{t("layout.columns")}</MenuLabel>
      {layout.columns.map(({ id, shown }) => (
        <MenuCheck
          key={id}
          checked={shown}
          disabled={id === "tracking"}
          onChange={(checked) => change(withColumn(layout, id, { shown: checked }))}
        >
          {t(id)}
        </MenuCheck>
      ))}
      <MenuSeparator />
      <MenuItem icon={RotateCcw} onClick={reset}>
        {t("layout.reset")}
      </MenuItem>
    </Menu>
  );
}
