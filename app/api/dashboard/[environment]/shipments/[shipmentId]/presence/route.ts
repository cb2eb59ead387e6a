import { methods } from "#lib/http/methods.ts";
import { announcePresence } from "#lib/live/announce-presence.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: announcePresence });
