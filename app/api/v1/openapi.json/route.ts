import { methods } from "#lib/http/methods.ts";
import { publishedDocument } from "#lib/http/published-document.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: publishedDocument });
