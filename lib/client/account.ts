import type { ChangePasswordBody } from "#lib/contracts/people.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";
import { signIn } from "./session.ts";

/** Changes the own password, which ends every session, and begins a new one in this browser. */
export async function changePassword(environment: Environment, email: string, body: ChangePasswordBody): Promise<void> {
  await requestJson(`/api/dashboard/${environment}/account/password`, { method: "PUT", body });
  const { ok } = await signIn(email, body.new_password);
  if (!ok) window.location.assign("/login");
}
