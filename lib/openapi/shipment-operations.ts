import { z } from "zod";
import { patchShipmentBody } from "#lib/contracts/edits.ts";
import { pageQuery } from "#lib/contracts/pages.ts";
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
import type { Operation } from "./operation.ts";

/** What signs the address of a label. */
const labelQuery = z.object({ expires: z.string(), signature: z.string() });

const shipment = { tag: "Shipments", status: 200, errors: ["shipment_not_found"] } as const;

/** What a partner does with shipments. */
export const shipmentOperations: Record<string, Operation> = {
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
    summary: "Print a label",
    description:
      "The PDF that a shipment's `label_url` leads to: `label` is the shipment's id and `.pdf`. The link is signed and good for seven days; no key.",
    proof: "link",
    query: labelQuery,
    view: null,
    errors: ["shipment_not_found"],
  },
};
