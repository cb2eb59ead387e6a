import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";

/** A field for a number: a plain form, which the server answers. */
export function TrackingForm() {
  const t = useTranslations("tracking");
  return (
    <form action="/track" className="flex flex-col gap-1.5">
      <label htmlFor="tracking-number" className="font-medium">
        {t("number")}
      </label>
      <div className="flex gap-2">
        <Input
          id="tracking-number"
          name="number"
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="PP0123456784"
          className="h-11 text-lg"
        />
        <input type="hidden" name="lang" value={useLocale()} />
        <Button type="submit" variant="primary" className="h-11 px-4 text-base">
          <Search aria-hidden className="size-4" />
          {t("find")}
        </Button>
      </div>
      <p className="text-muted text-sm">{t("numberHint")}</p>
    </form>
  );
}
