import { Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** The sound of the verdicts, on or off. */
export function MuteButton({ isMuted, onChange }: { isMuted: boolean; onChange: (isMuted: boolean) => void }) {
  const t = useTranslations("stations");
  const Icon = isMuted ? VolumeX : Volume2;
  return (
    <Button onClick={() => onChange(!isMuted)} aria-pressed={isMuted}>
      <Icon aria-hidden className="size-4" />
      {isMuted ? t("muted") : t("mute")}
    </Button>
  );
}
