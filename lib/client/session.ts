type SignInResult =
  | { ok: true }
  | { ok: false; reason: "wrong" | "unavailable" }
  | { ok: false; reason: "throttled"; waitS: number };

async function post(action: string, fields: Record<string, string>): Promise<Response> {
  const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: window.location.origin, json: "true" });
  return fetch(`/api/auth/${action}`, { method: "POST", body });
}

/** Signs in; next-auth answers with a URL that carries what went wrong. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  try {
    const response = await post("callback/credentials", { email, password });
    if (response.ok) return { ok: true };
    const { url } = (await response.json()) as { url: string };
    const error = new URL(url, window.location.origin).searchParams.get("error") ?? "";
    if (error === "CredentialsSignin") return { ok: false, reason: "wrong" };
    const [, seconds] = /^throttled:(\d+)$/.exec(error) ?? [];
    return seconds ? { ok: false, reason: "throttled", waitS: Number(seconds) } : { ok: false, reason: "unavailable" };
  } catch {
    return { ok: false, reason: "unavailable" };
  }
}

/** Signs out and leaves the page, with everything it held. */
export async function signOut(): Promise<void> {
  await post("signout", {});
  window.location.assign("/login");
}
