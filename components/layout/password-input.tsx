"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { cn } from "#components/ui/cn.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";

/** A password, which its owner may look at: Cyrillic and Latin layouts are easily mistaken. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  const t = useTranslations("session");
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input type={shown ? "text" : "password"} className={cn("pr-10", className)} {...props} />
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={shown ? t("hidePassword") : t("showPassword")}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-1 right-1"
      />
    </div>
  );
}
