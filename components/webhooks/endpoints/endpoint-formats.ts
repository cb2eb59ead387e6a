import type { EndpointFormat } from "#lib/domain/delivery-status.ts";

/** The names of the formats, which are the same in every language. */
export const endpointFormatNames: Record<EndpointFormat, string> = { shop_mn: "Shop.mn" };
