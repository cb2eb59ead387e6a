/** What the server's stream brings; `hello` begins it, `beat` says that it is still there. */
export const eventTypes = ["hello", "presence", "shipment", "delivery", "alert", "refusal", "beat"] as const;
