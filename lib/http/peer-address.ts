/** Where the request came from, as the web process saw it (`client-address.ts`); null in tests. */
export function peerAddress(request: Request): string | null {
  return request.headers.get("x-pickpack-peer");
}
