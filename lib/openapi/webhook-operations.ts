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
import type { PartnerErrorCode } from "#lib/domain/error-codes.ts";
import type { Operation } from "./operation.ts";

const endpoint = { tag: "Webhooks", status: 200, view: partnerEndpoint } as const;
const unknownEndpoint: PartnerErrorCode[] = ["webhook_endpoint_not_found"];

/** Receivers, what they were sent, and what Shop.mn sends us. */
export const webhookOperations: Record<string, Operation> = {
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
};
