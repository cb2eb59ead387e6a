import { healthView } from "#lib/contracts/errors.ts";
import { eventPage, eventQuery, eventView } from "#lib/contracts/events.ts";
import { partnerRequestView } from "#lib/contracts/partner-requests.ts";
import type { Operation } from "./operation.ts";

/** Events, one's own requests, and the service itself. */
export const serviceOperations: Record<string, Operation> = {
  "GET /events": {
    tag: "Events",
    id: "listEvents",
    summary: "List events",
    description:
      "Oldest first, in the order of their commit: ask with the last id you have seen (`after`) and miss none. Kept 30 days.",
    proof: "webhooks:read",
    query: eventQuery,
    view: eventPage,
    status: 200,
    errors: [],
  },
  "GET /events/{event_id}": {
    tag: "Events",
    id: "getEvent",
    summary: "Get an event",
    description: "What was sent as a webhook, in the same bytes; what became none has `data.seq` null.",
    proof: "webhooks:read",
    view: eventView,
    status: 200,
    errors: ["event_not_found"],
  },
  "GET /requests/{request_id}": {
    tag: "Requests",
    id: "getRequest",
    summary: "Look up one of your calls",
    description:
      "What PickPack saw of it, what it answered, and what followed: events, webhooks, attempts. Names, phones and addresses were masked when the log was written.",
    proof: "webhooks:read",
    view: partnerRequestView,
    status: 200,
    errors: ["request_not_found"],
  },
  "GET /health": {
    tag: "Service",
    id: "getHealth",
    summary: "Whether the service is there",
    description: "No key. 200 when the database answers.",
    proof: null,
    view: healthView,
    status: 200,
    errors: ["database_unavailable"],
  },
  "GET /openapi.json": {
    tag: "Service",
    id: "getOpenapi",
    summary: "This document",
    description: "OpenAPI 3.1. No key.",
    proof: null,
    view: null,
    status: 200,
    errors: [],
  },
};
