import { z } from "zod";
import { patchShipmentBody } from "#lib/contracts/edits.ts";
import { healthView } from "#lib/contracts/errors.ts";
import { eventPage, eventQuery, eventView } from "#lib/contracts/events.ts";
import { inboundEvent, inboundReceipt } from "#lib/contracts/inbound-events.ts";
import { noFields } from "#lib/contracts/no-fields.ts";
import { pageQuery } from "#lib/contracts/pages.ts";
import { partnerDeliveryPage, partnerDeliveryQuery, partnerDeliveryView } from "#lib/contracts/partner-deliveries.ts";
import {
  activateSecretBody,
  changeEndpointBody,
  createEndpointBody,
  issuedEndpoint,
  partnerEndpoint,
  partnerEndpointPage,
  rotateSecretBody,
  testCall,
  testCallBody,
} from "#lib/contracts/partner-endpoints.ts";
import { partnerRequestView } from "#lib/contracts/partner-requests.ts";
import {
  cancelBody,
  createShipmentBody,
  shipmentEventPage,
  shipmentFilter,
  shipmentPage,
  shipmentView,
  transitionBody,
} from "#lib/contracts/shipments.ts";
import { simulateBody, simulationView } from "#lib/contracts/simulations.ts";
import type { PartnerErrorCode } from "#lib/domain/error-codes.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";

export const tags = {
  Shipments: "Register a parcel for pickup, and follow it to its door.",
  Webhooks: "Where PickPack tells of every change, and what became of each call.",
  Events: "Every event of yours in the order it happened, for whoever missed a webhook.",
  Requests: "What PickPack saw of your own call.",
  Service: "Whether the service is there, and this document.",
} as const;

/** What signs the address of a label. */
const labelQuery = z.object({ expires: z.string(), signature: z.string() });

export type Operation = {
  id: string;
  tag: keyof typeof tags;
  summary: string;
  description: string;
  /** Scope of the key, the partner's signature, the signed link itself, or null for anybody. */
  proof: KeyScope | "signature" | "link" | null;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** Null for an answer that is not made of one of our contracts: this document itself, and a PDF. */
  view: z.ZodObject | null;
  status: 200 | 201 | 204;
  /** What it can be refused with besides what every operation of its kind can. */
  errors: PartnerErrorCode[];
  /** Documented by Shop.mn; everything else is PickPack's own, and open to correction. */
  documented?: true;
};

const shipment = { tag: "Shipments", status: 200, errors: ["shipment_not_found"] } as const;
const endpoint = { tag: "Webhooks", status: 200, view: partnerEndpoint } as const;
const unknownEndpoint: PartnerErrorCode[] = ["webhook_endpoint_not_found"];

/** Every operation of the partner API by method and path. `app/document.test.ts` compares it with the routes on disk. */
export const operations: Record<string, Operation> = {
  "POST /shipments": {
    ...shipment,
    id: "createShipment",
    documented: true,
    summary: "Register a shipment",
    description:
      "Registers a parcel for pickup. Send an `Idempotency-Key`: the same key with the same bytes within 24 hours gets the first answer again. `metadata` comes back verbatim, byte for byte, in every answer and webhook. Unknown top-level fields are accepted and reported in `warnings`.",
    proof: "shipments:write",
    body: createShipmentBody,
    view: shipmentView,
    status: 201,
    errors: ["outside_service_area", "unsupported_currency"],
  },
  "GET /shipments": {
    ...shipment,
    id: "listShipments",
    summary: "List shipments",
    description: "Newest first, in pages. No row comes twice or is left out while others are being added.",
    proof: "shipments:read",
    query: shipmentFilter,
    view: shipmentPage,
    errors: [],
  },
  "GET /shipments/{shipment_id}": {
    ...shipment,
    id: "getShipment",
    summary: "Get a shipment",
    description:
      "The shipment as it is now. Another partner's or environment's id is a 404, like one that never existed.",
    proof: "shipments:read",
    view: shipmentView,
    errors: ["shipment_not_found"],
  },
  "PATCH /shipments/{shipment_id}": {
    ...shipment,
    id: "changeShipment",
    summary: "Correct a shipment",
    description:
      "Before the pickup only. What is left out stays, null takes away what may be absent. The history keeps what was there before.",
    proof: "shipments:write",
    body: patchShipmentBody,
    view: shipmentView,
    errors: [
      ...["shipment_not_found", "shipment_already_picked_up", "invalid_transition", "version_conflict"],
      ...["outside_service_area", "unsupported_currency"],
    ] as PartnerErrorCode[],
  },
  "GET /shipments/{shipment_id}/events": {
    ...shipment,
    id: "listShipmentEvents",
    summary: "List a shipment's history",
    description: "Oldest first. `seq` counts the events that became webhooks and is null for the others.",
    proof: "shipments:read",
    query: pageQuery,
    view: shipmentEventPage,
    errors: ["shipment_not_found"],
  },
  "POST /shipments/{shipment_id}/cancel": {
    ...shipment,
    id: "cancelShipment",
    summary: "Cancel a shipment",
    description: "Before the pickup only. Repeating it is a success. No webhook is sent: the change is yours.",
    proof: "shipments:write",
    body: cancelBody,
    view: shipmentView,
    errors: ["shipment_not_found", "shipment_already_picked_up", "invalid_transition", "version_conflict"],
  },
  "POST /shipments/{shipment_id}/transitions": {
    ...shipment,
    id: "moveShipment",
    summary: "Move a shipment",
    description:
      "For PickPack's own scanners and hand-helds. Asking for the state it is already in, with the same facts, is a success without a second event.",
    proof: "operations:write",
    body: transitionBody,
    view: shipmentView,
    errors: [
      ...["shipment_not_found", "invalid_transition", "version_conflict", "courier_not_found", "courier_inactive"],
    ] as PartnerErrorCode[],
  },
  "POST /shipments/{shipment_id}/simulate": {
    ...shipment,
    id: "simulateShipment",
    summary: "Walk a sandbox shipment",
    description:
      "Sandbox only, 404 in production. Plays a scenario on a shipment that nobody has moved yet, webhooks included: `delivered`, `failed`, `second_attempt`, `late_cancel` (a cancellation after the pickup), `duplicate` (a webhook twice under one event id), `out_of_order` (`seq` 2 before `seq` 1).",
    proof: "shipments:write",
    body: simulateBody,
    view: simulationView,
    errors: ["shipment_not_found", "route_not_found", "invalid_transition"],
  },
  "GET /labels/{label}": {
    ...shipment,
    id: "getLabel",
    documented: true,
    summary: "Print a label",
    description:
      "The PDF that a shipment's `label_url` leads to: `label` is the shipment's id and `.pdf`. The link is signed and good for seven days; no key.",
    proof: "link",
    query: labelQuery,
    view: null,
    errors: ["shipment_not_found"],
  },
  "POST /webhook_endpoints": {
    ...endpoint,
    id: "createWebhookEndpoint",
    summary: "Register a receiver",
    description:
      "The signing secret is in this answer and nowhere else. `X-Secret-Key` is sent to it only once one of PickPack's admins approved the URL.",
    proof: "webhooks:write",
    body: createEndpointBody,
    view: issuedEndpoint,
    status: 201,
    errors: [],
  },
  "GET /webhook_endpoints": {
    ...endpoint,
    id: "listWebhookEndpoints",
    summary: "List receivers",
    description: "Newest first.",
    proof: "webhooks:read",
    query: pageQuery,
    view: partnerEndpointPage,
    errors: [],
  },
  "GET /webhook_endpoints/{endpoint_id}": {
    ...endpoint,
    id: "getWebhookEndpoint",
    summary: "Get a receiver",
    description: "With the secrets that sign now, by their last four characters.",
    proof: "webhooks:read",
    errors: unknownEndpoint,
  },
  "PATCH /webhook_endpoints/{endpoint_id}": {
    ...endpoint,
    id: "changeWebhookEndpoint",
    summary: "Change a receiver",
    description:
      "What is left out stays. While it is disabled its webhooks are held; enabled again, it gets them in order.",
    proof: "webhooks:write",
    body: changeEndpointBody,
    errors: [...unknownEndpoint, "invalid_transition"],
  },
  "DELETE /webhook_endpoints/{endpoint_id}": {
    ...endpoint,
    id: "deleteWebhookEndpoint",
    summary: "Remove a receiver",
    description: "Nothing more is sent to it.",
    proof: "webhooks:write",
    view: noFields,
    status: 204,
    errors: unknownEndpoint,
  },
  "POST /webhook_endpoints/{endpoint_id}/rotate_secret": {
    ...endpoint,
    id: "rotateSigningSecret",
    summary: "Make a new signing secret",
    description:
      "The new secret is pending: it signs `webhook-signature` besides the old one, and `X-Shop-MN` only of a test that asks for it, until it is activated.",
    proof: "webhooks:write",
    body: rotateSecretBody,
    view: issuedEndpoint,
    status: 201,
    errors: [...unknownEndpoint, "invalid_transition"],
  },
  "POST /webhook_endpoints/{endpoint_id}/activate_secret": {
    ...endpoint,
    id: "activateSigningSecret",
    summary: "Activate the pending secret",
    description:
      "From now on it signs `X-Shop-MN`; the replaced one signs `X-Shop-MN-Previous` until `overlap_s` is over (0 for one that has leaked).",
    proof: "webhooks:write",
    body: activateSecretBody,
    errors: [...unknownEndpoint, "invalid_transition"],
  },
  "POST /webhook_endpoints/{endpoint_id}/test": {
    ...endpoint,
    id: "testWebhookEndpoint",
    summary: "Send a signed test",
    description: "Calls the receiver at once and says what it answered. `type` sends an example of that event.",
    proof: "webhooks:write",
    body: testCallBody,
    view: testCall,
    status: 201,
    errors: [...unknownEndpoint, "invalid_transition"],
  },
  "GET /webhook_deliveries": {
    ...endpoint,
    id: "listWebhookDeliveries",
    summary: "List webhook deliveries",
    description: "Newest first: each event on its way to each receiver.",
    proof: "webhooks:read",
    query: partnerDeliveryQuery,
    view: partnerDeliveryPage,
    errors: [],
  },
  "GET /webhook_deliveries/{delivery_id}": {
    ...endpoint,
    id: "getWebhookDelivery",
    summary: "Get a webhook delivery",
    description: "With its attempts, the newest first: headers sent, what was answered, how long each phase took.",
    proof: "webhooks:read",
    view: partnerDeliveryView,
    errors: ["delivery_not_found"],
  },
  "POST /webhook_deliveries/{delivery_id}/retry": {
    ...endpoint,
    id: "retryWebhookDelivery",
    summary: "Send a webhook again",
    description: "The same bytes, at once. It uses up none of the six retries.",
    proof: "webhooks:write",
    body: noFields,
    view: partnerDeliveryView,
    errors: ["delivery_not_found", "delivery_not_retryable"],
  },
  "POST /webhooks": {
    tag: "Webhooks",
    id: "receiveEvent",
    documented: true,
    summary: "Receive Shop.mn's webhook",
    description:
      "Shop.mn's own `shipment.created` and `shipment.canceled`, signed with `X-Shop-MN` over the raw body by any live webhook secret. Each event id counts once for 90 days; unknown types are answered 200 and ignored. 600 a minute, apart from the key's own limit.",
    proof: "signature",
    body: inboundEvent,
    view: inboundReceipt,
    status: 200,
    errors: ["shipment_not_found"],
  },
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
