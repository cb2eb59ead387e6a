/** The address the connection came from, as the web process saw it (it strips what a client claims); null in tests. */
export function peerAddress(request: Request): string | null {
  return request.headers.get("x-pickpack-peer");
}
