import { unknownRoute } from "#lib/http/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = unknownRoute();
