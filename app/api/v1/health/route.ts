import { health } from "#lib/http/health.ts";
import { methods } from "#lib/http/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: health });
