import { isSigned, linkSignature } from "#lib/crypto/link.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { publicUrl } from "#lib/links.ts";

const lifetimeS = 7 * 24 * 60 * 60;

/** The environment is signed too: its id in a path opens nothing of the other. */
const signedText = (environment: Environment, shipmentId: string, expires: string) =>
  `${environment}:${shipmentId}:${expires}`;

/** `label_url` (contract §4): whoever has it may fetch the label, without a key, for seven days from now. */
export function labelUrl(environment: Environment, shipmentId: string, now: Date): string {
  const expires = String(Math.floor(now.getTime() / 1000) + lifetimeS);
  const signature = linkSignature(signedText(environment, shipmentId, expires), "label");
  return `${publicUrl(environment)}/pickpack/v1/labels/${shipmentId}.pdf?expires=${expires}&signature=${signature}`;
}

type LabelLink = { shipmentId: string; expires: string; signature: string };

/**
 * The environment that such a link is of, among these.
 * @throws AppError `invalid_link` for one that we never wrote, `expired_link` for an old one of ours
 */
export function openLabelLink(
  { shipmentId, expires, signature }: LabelLink,
  environments: readonly Environment[],
  now: Date,
): Environment {
  const environment = environments.find((one) => isSigned(signedText(one, shipmentId, expires), "label", signature));
  if (!environment)
    throw new AppError("invalid_link", "This link is not one of ours. Take 'label_url' from the shipment as it is.");
  if (Number(expires) * 1000 <= now.getTime())
    throw new AppError("expired_link", "This link is older than seven days. Read the shipment again for a fresh one.");
  return environment;
}
