import { useTranslations } from "next-intl";
import { RequestError } from "#lib/client/request-json.ts";

const known = ["url", "event_types", "max_in_flight", "rate_per_minute", "reason", "secret", "password"] as const;

/** Which field a refusal is about, and what to say there. */
export function useFieldErrors(error: unknown) {
  const t = useTranslations("webhooks.invalid");
  const [name] = error instanceof RequestError ? (error.field?.split(".") ?? []) : [];
  const field = known.find((one) => one === name);
  const errorAt = (asked: (typeof known)[number]) => (field === asked ? t(asked) : undefined);
  return { field, errorAt };
}
