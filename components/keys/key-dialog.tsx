"use client";

import type { IssuedKey, KeyList, KeyUsage, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { KeyAction } from "./key-menu.tsx";
import { LeakedDialog } from "./leaked-dialog.tsx";
import { OutboundDialog } from "./outbound-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { RollDialog } from "./roll-dialog.tsx";
import { TermsDialog } from "./terms-dialog.tsx";

type KeyDialogProps = {
  environment: Environment;
  keyView: KeyView;
  usage: KeyUsage | undefined;
  endpoints: KeyList["endpoints"];
  action: KeyAction;
  onIssued: (issued: IssuedKey) => void;
  onClose: () => void;
};

/** The dialog of an action on one key. */
export function KeyDialog({ action, usage, endpoints, onIssued, ...shared }: KeyDialogProps) {
  const dialogs: Record<KeyAction, () => React.ReactNode> = {
    change: () => <TermsDialog {...shared} />,
    roll: () => <RollDialog {...shared} onIssued={onIssued} />,
    revoke: () => <RevokeDialog {...shared} />,
    leaked: () => <LeakedDialog {...shared} usage={usage} />,
    use: () => <OutboundDialog {...shared} endpoints={endpoints} />,
  };
  return dialogs[action]();
}
