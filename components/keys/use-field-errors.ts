import { useTranslations } from "next-intl";
import { RequestError } from "#lib/client/request-json.ts";

const known = ["name", "scopes", "limit_per_minute", "allowed_cidrs", "secret", "password", "endpoint_id"] as const;

/** Which field a refusal is about, and what to say there. */
export function useFieldErrors(error: unknown) {
  const t = useTranslations("keys.invalid");
  const refused = error instanceof RequestError ? error : undefined;
  const [name] = refused?.field?.split(".") ?? [];
  const field = known.find((one) => one === name);
  const taken = refused?.code === "already_exists";
  const errorAt = (asked: string) => (field === asked ? t(taken ? "taken" : field) : undefined);
  return { field, errorAt };
}
