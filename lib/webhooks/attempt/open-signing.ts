import type { SealedSigning } from "#db/queries/webhook-signing.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { OutboundKey } from "../send/headers.ts";
import type { SigningSecret } from "../send/sign.ts";

export type OpenSigning = { secrets: SigningSecret[]; outboundKey: OutboundKey | null };

/**
 * Opens an endpoint's secrets at the first use, for all attempts of one claim together: they are read from the database
 * again at every claim, and forgotten with it.
 *
 * @returns what opens them; it throws when one does not open.
 */
export function openSigning({ secrets, outboundKey }: SealedSigning): () => OpenSigning {
  let opened: OpenSigning | undefined;
  return () => {
    opened ??= {
      secrets: secrets.map(({ sealed, state }) => ({ secret: unseal(sealed, "signing-secret"), state })),
      outboundKey: outboundKey && { ...outboundKey, secret: unseal(outboundKey.sealed, "outbound-key") },
    };
    return opened;
  };
}
