import { methods } from "#lib/http/methods.ts";
import { openLive } from "#lib/live/open-live.ts";

// HEAD as well, for which Next would otherwise open a stream.
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, POST: HEAD } = methods({ GET: openLive });
