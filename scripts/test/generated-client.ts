// Made of docs/openapi.json 9068e43e1631202440503fe798c89bd4573511b0751b325544efa5bf45ec624e
export interface ActivateSigningSecretBody {
  /** Seconds for which the replaced secret still signs `X-Shop-MN-Previous`. Left out: a day; 0 for a leaked one. */
  overlap_s?: 0 | 3600 | 86400 | 604800 | null;
}

export interface Address {
  /**
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  /**
   * E.164, e.g. `+97699112233`.
   * @pattern ^\+[1-9]\d{7,14}$
   */
  phone: string;
  /**
   * Street, building, flat.
   * @minLength 1
   * @maxLength 500
   */
  line1: string;
  /**
   * @minLength 1
   * @maxLength 500
   */
  line2?: string | null;
  /**
   * Дүүрэг, in Mongolian or Latin letters. An unknown spelling is accepted and shown to the dispatcher.
   * @minLength 1
   * @maxLength 100
   */
  district: string;
  /**
   * Left out: `Ulaanbaatar`.
   * @minLength 1
   * @maxLength 100
   */
  city?: string;
  /**
   * Number of the khoroo.
   * @min 1
   * @max 99
   */
  khoroo?: number | null;
  /**
   * How people find it: a landmark, an entrance, a code.
   * @minLength 1
   * @maxLength 300
   */
  landmark?: string | null;
  /**
   * Degrees.
   * @min -90
   * @max 90
   */
  lat?: number | null;
  /**
   * Degrees.
   * @min -180
   * @max 180
   */
  lng?: number | null;
}

export interface CancelShipmentBody {
  /**
   * @minLength 1
   * @maxLength 500
   */
  reason?: string | null;
  /**
   * The `version` you have seen; another one is 409 `version_conflict`.
   * @min 1
   * @max 2147483647
   */
  expected_version?: number | null;
}

export interface CashOnDelivery {
  /**
   * Whole MNT.
   * @min 1
   * @max 1000000000
   */
  amount: number;
  /**
   * `MNT`.
   * @minLength 1
   * @maxLength 3
   */
  currency: string;
}

export interface ChangeShipmentBody {
  /** Where the courier picks the parcel up. */
  pickup_address?: {
    /**
     * @minLength 1
     * @maxLength 200
     */
    name?: string;
    /** @pattern ^\+[1-9]\d{7,14}$ */
    phone?: string;
    /**
     * @minLength 1
     * @maxLength 500
     */
    line1?: string;
    line2?: string | null | null;
    /**
     * @minLength 1
     * @maxLength 100
     */
    district?: string;
    khoroo?: number | null | null;
    landmark?: string | null | null;
    lat?: number | null | null;
    lng?: number | null | null;
    /**
     * @minLength 1
     * @maxLength 100
     */
    city?: string;
  };
  /** Where the courier takes it. */
  delivery_address?: {
    /**
     * @minLength 1
     * @maxLength 200
     */
    name?: string;
    /** @pattern ^\+[1-9]\d{7,14}$ */
    phone?: string;
    /**
     * @minLength 1
     * @maxLength 500
     */
    line1?: string;
    line2?: string | null | null;
    /**
     * @minLength 1
     * @maxLength 100
     */
    district?: string;
    khoroo?: number | null | null;
    landmark?: string | null | null;
    lat?: number | null | null;
    lng?: number | null | null;
    /**
     * @minLength 1
     * @maxLength 100
     */
    city?: string;
  };
  /** Left out: `standard`. */
  service_level?: "standard" | "express" | "same_day";
  /** What the courier collects at the door. */
  cash_on_delivery?: CashOnDelivery | null;
  /**
   * The `version` you have seen; another one is 409 `version_conflict`.
   * @min 1
   * @max 2147483647
   */
  expected_version?: number;
}

export interface ChangeWebhookEndpointBody {
  /**
   * @minLength 1
   * @maxLength 2000
   */
  url?: string | null;
  /**
   * Left out: all five.
   * @maxItems 5
   * @minItems 1
   */
  event_types?:
    | (
        | "shipment.picked_up"
        | "shipment.in_transit"
        | "shipment.out_for_delivery"
        | "shipment.delivered"
        | "shipment.failed"
      )[]
    | null;
  /**
   * Calls a minute that the receiver wants at most; null for no limit.
   * @min 1
   * @max 1000000
   */
  rate_per_minute?: number | null;
  state?: "enabled" | "disabled" | null;
}

export interface CreateShipment {
  /**
   * Your own order number. It comes back in every webhook of the shipment; an order may be shipped in parts.
   * @minLength 1
   * @maxLength 200
   */
  order_id: string;
  /**
   * Your own number of the vendor whom the parcel is picked up from.
   * @minLength 1
   * @maxLength 200
   */
  vendor_id: string;
  /** Where the courier picks the parcel up. */
  pickup_address: Address;
  /** Where the courier takes it. */
  delivery_address: Address;
  /** Dimensions and weight, all optional. Unknown members are kept. */
  parcel: {
    /**
     * @min 0
     * @max 10000000
     */
    weight_g?: number | null;
    /**
     * @min 0
     * @max 10000
     */
    length_cm?: number | null;
    /**
     * @min 0
     * @max 10000
     */
    width_cm?: number | null;
    /**
     * @min 0
     * @max 10000
     */
    height_cm?: number | null;
    /**
     * @minLength 1
     * @maxLength 500
     */
    description?: string | null;
    /**
     * @min 1
     * @max 1000
     */
    pieces?: number | null;
    [key: string]: any;
  };
  /** Left out: `standard`. */
  service_level?: "standard" | "express" | "same_day" | null;
  /** What the courier collects at the door. */
  cash_on_delivery?: CashOnDelivery | null;
  /** Anything of yours, at most 16 KB. It comes back byte for byte: key order, numbers and white space as sent. */
  metadata?: Record<string, any> | null;
  /**
   * What is in the parcel.
   * @maxItems 1000
   */
  items?:
    | {
        /**
         * @minLength 1
         * @maxLength 200
         */
        sku: string;
        /**
         * @minLength 1
         * @maxLength 500
         */
        name?: string | null;
        /**
         * @min 1
         * @max 1000000
         */
        quantity: number;
        /**
         * @minLength 1
         * @maxLength 200
         */
        line_key?: string | null;
      }[]
    | null;
}

export interface CreateWebhookEndpointBody {
  /**
   * @minLength 1
   * @maxLength 2000
   */
  url: string;
  /**
   * Left out: all five.
   * @maxItems 5
   * @minItems 1
   */
  event_types?:
    | (
        | "shipment.picked_up"
        | "shipment.in_transit"
        | "shipment.out_for_delivery"
        | "shipment.delivered"
        | "shipment.failed"
      )[]
    | null;
  /**
   * A signing secret of your own; left out, one is made.
   * @minLength 1
   * @maxLength 4096
   */
  secret?: string | null;
  /**
   * Calls a minute that the receiver wants at most; null for no limit.
   * @min 1
   * @max 1000000
   */
  rate_per_minute?: number | null;
}

export interface Error {
  error: ErrorDetail;
}

export interface ErrorDetail {
  /** For branching. */
  type: string;
  /** For fine handling. Codes may be added. */
  code: string;
  /** For people, and how to mend it. */
  message: string;
  /** Dotted path of the first wrong field, e.g. `pickup_address.phone`. */
  field?: string;
  /** The call it came from: look it up with `GET /requests/{request_id}`. */
  request_id: string;
  /** Where this page explains the code. */
  doc_url?: string;
  /** Every field that was refused, the first of which the envelope shows. */
  errors?: {
    code: string;
    message: string;
    field: string;
  }[];
  /** Who changed the shipment, and when. */
  conflict?: {
    status: string;
    version: number;
    changed_by: string;
    /** @format date-time */
    changed_at: string;
  };
}

export interface Event {
  id: string;
  type:
    | "shipment.picked_up"
    | "shipment.in_transit"
    | "shipment.out_for_delivery"
    | "shipment.delivered"
    | "shipment.failed"
    | "shipment.created"
    | "shipment.canceled"
    | "shipment.canceled_late"
    | "shipment.courier_assigned"
    | "shipment.pickup_courier_assigned"
    | "shipment.updated"
    | "shipment.returning"
    | "shipment.returned";
  /** @format date-time */
  created_at: string;
  data: Record<string, any>;
}

export interface GetHealthAnswer {
  status: "ok";
}

export interface GetRequestAnswer {
  id: string;
  method: string;
  path: string;
  query: string | null;
  status: number;
  error_code: string | null;
  duration_ms: number;
  shipment_id: string | null;
  /** For people: `PP`, nine digits and a check digit. */
  tracking_number: string | null;
  replayed: boolean;
  /** @format date-time */
  created_at: string;
  address: string | null;
  user_agent: string | null;
  idempotency_key: string | null;
  original_request_id: string | null;
  request_body: string | null;
  response_body: string | null;
  key: {
    id: string | null;
    name: string;
  } | null;
  events: {
    id: string;
    type:
      | "shipment.picked_up"
      | "shipment.in_transit"
      | "shipment.out_for_delivery"
      | "shipment.delivered"
      | "shipment.failed"
      | "shipment.created"
      | "shipment.canceled"
      | "shipment.canceled_late"
      | "shipment.courier_assigned"
      | "shipment.pickup_courier_assigned"
      | "shipment.updated"
      | "shipment.returning"
      | "shipment.returned";
    status:
      | "created"
      | "picked_up"
      | "in_transit"
      | "out_for_delivery"
      | "delivered"
      | "failed"
      | "canceled";
    previous_status:
      | "created"
      | "picked_up"
      | "in_transit"
      | "out_for_delivery"
      | "delivered"
      | "failed"
      | "canceled"
      | null;
    seq: number | null;
    version: number;
    shipment_id: string;
    /** @format date-time */
    created_at: string;
  }[];
  deliveries: {
    id: string;
    status:
      | "pending"
      | "sending"
      | "delivered"
      | "dead"
      | "held"
      | "skipped"
      | "canceled";
    event_id: string;
    event_type:
      | "shipment.picked_up"
      | "shipment.in_transit"
      | "shipment.out_for_delivery"
      | "shipment.delivered"
      | "shipment.failed";
    seq: number;
    shipment_id: string;
    tracking_number: string;
    order_id: string;
    request_id: string;
    endpoint: {
      id: string;
      url: string;
      state: "enabled" | "disabled" | "deleted";
    };
    attempts: number;
    throttled: number;
    max_attempts: number;
    manual: boolean;
    due_at: string | null;
    /** @format date-time */
    created_at: string;
    last_attempt_at: string | null;
    settled_at: string | null;
    last_receiver_code: string | null;
    last_outcome:
      | "delivered"
      | "dns"
      | "connect"
      | "tls"
      | "timeout"
      | "http_3xx"
      | "http_4xx"
      | "http_5xx"
      | "body"
      | "blocked"
      | "worker_lost"
      | null;
    last_status_code: number | null;
    last_duration_ms: number | null;
    history: {
      id: string;
      number: number;
      trigger: "schedule" | "manual";
      outcome:
        | "delivered"
        | "dns"
        | "connect"
        | "tls"
        | "timeout"
        | "http_3xx"
        | "http_4xx"
        | "http_5xx"
        | "body"
        | "blocked"
        | "worker_lost";
      status_code: number | null;
      error: string | null;
      /** @format date-time */
      started_at: string;
      /** @format date-time */
      finished_at: string;
      timings: {
        dns_ms: number | null;
        connect_ms: number | null;
        tls_ms: number | null;
        first_byte_ms: number | null;
        total_ms: number;
      };
      receiver_request_id: string | null;
      receiver_code: string | null;
    }[];
  }[];
}

export interface InboundEvent {
  /**
   * @minLength 1
   * @maxLength 255
   */
  id: string;
  /**
   * @minLength 1
   * @maxLength 100
   */
  type: string;
  created_at?: any;
  data?: Record<string, any> | null;
}

export interface IssuedWebhookEndpoint {
  id: string;
  url: string;
  /** Left out: all five. */
  event_types: (
    | "shipment.picked_up"
    | "shipment.in_transit"
    | "shipment.out_for_delivery"
    | "shipment.delivered"
    | "shipment.failed"
  )[];
  state: "enabled" | "disabled" | "deleted";
  /** Calls a minute that the receiver wants at most; null for no limit. */
  rate_per_minute: number | null;
  /** Whether `X-Secret-Key` is sent: only where an admin of PickPack approved this URL. */
  sends_secret_key: boolean;
  secrets: {
    id: string;
    state: "pending" | "active" | "retiring";
    last_four: string;
    /** @format date-time */
    created_at: string;
    expires_at: string | null;
  }[];
  /** @format date-time */
  created_at: string;
  disabled_at: string | null;
  /** The signing secret, this once. Null where you brought it. */
  secret: string | null;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface ListEventsAnswer {
  data: Event[];
  /** Whether there is another page. */
  has_more: boolean;
  /** Pass it as `cursor` to get the next page. */
  next_cursor: string | null;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface ListShipmentEventsAnswer {
  data: ShipmentEvent[];
  /** Whether there is another page. */
  has_more: boolean;
  /** Pass it as `cursor` to get the next page. */
  next_cursor: string | null;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface ListShipmentsAnswer {
  data: Shipment[];
  /** Whether there is another page. */
  has_more: boolean;
  /** Pass it as `cursor` to get the next page. */
  next_cursor: string | null;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface ListWebhookDeliveriesAnswer {
  data: WebhookDelivery[];
  /** Whether there is another page. */
  has_more: boolean;
  /** Pass it as `cursor` to get the next page. */
  next_cursor: string | null;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface ListWebhookEndpointsAnswer {
  data: WebhookEndpoint[];
  /** Whether there is another page. */
  has_more: boolean;
  /** Pass it as `cursor` to get the next page. */
  next_cursor: string | null;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface MoveShipmentBody {
  /** The state it moves into. */
  to:
    | "created"
    | "picked_up"
    | "in_transit"
    | "out_for_delivery"
    | "delivered"
    | "failed"
    | "canceled";
  /**
   * When it happened, which may be earlier than when we were told.
   * @format date-time
   */
  occurred_at?: string | null;
  /**
   * @minLength 1
   * @maxLength 1000
   */
  note?: string | null;
  location?: {
    /**
     * @minLength 1
     * @maxLength 100
     */
    hub?: string | null;
    /**
     * @minLength 1
     * @maxLength 100
     */
    district?: string | null;
    /**
     * @min -90
     * @max 90
     */
    lat?: number | null;
    /**
     * @min -180
     * @max 180
     */
    lng?: number | null;
  } | null;
  /**
   * @minLength 1
   * @maxLength 100
   */
  courier_id?: string | null;
  proof?: {
    /**
     * @minLength 1
     * @maxLength 200
     */
    recipient_name?: string | null;
    /**
     * @minLength 1
     * @maxLength 100
     */
    relation?: string | null;
  } | null;
  cash_collected?: {
    /**
     * @min 0
     * @max 1000000000
     */
    amount: number;
    currency: "MNT";
    method: "cash" | "transfer" | "qpay";
    /**
     * @minLength 1
     * @maxLength 200
     */
    difference_reason?: string | null;
  } | null;
  failure?: {
    /**
     * @minLength 1
     * @maxLength 200
     */
    reason: string;
    /**
     * @minLength 1
     * @maxLength 1000
     */
    note?: string | null;
  } | null;
  attempt?: {
    /**
     * @minLength 1
     * @maxLength 200
     */
    outcome?: string | null;
    /**
     * @minLength 1
     * @maxLength 1000
     */
    note?: string | null;
    /** @format date */
    next_attempt_on?: string | null;
  } | null;
  /**
   * The `version` you have seen; another one is 409 `version_conflict`.
   * @min 1
   * @max 2147483647
   */
  expected_version?: number | null;
}

export type NoFields = object;

export interface ReceiveEventAnswer {
  received: true;
  id: string;
  outcome:
    | "ignored"
    | "acknowledged"
    | "canceled"
    | "already_canceled"
    | "canceled_late";
  shipment_id: string | null;
  duplicate: boolean;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface RotateSigningSecretBody {
  /**
   * A signing secret of your own; left out, one is made.
   * @minLength 1
   * @maxLength 4096
   */
  secret?: string | null;
}

export interface Shipment {
  /** `shp_` and a ULID. */
  id: string;
  status:
    | "created"
    | "picked_up"
    | "in_transit"
    | "out_for_delivery"
    | "delivered"
    | "failed"
    | "canceled";
  /** For people: `PP`, nine digits and a check digit. */
  tracking_number: string;
  /** A public page with masked names and phones. */
  tracking_url: string;
  /** A signed link to the label as PDF, fresh on each read and good for seven days. Not in webhooks. */
  label_url: string;
  environment: "production" | "sandbox";
  /** Your own order number. It comes back in every webhook of the shipment; an order may be shipped in parts. */
  order_id: string;
  /** Your own number of the vendor whom the parcel is picked up from. */
  vendor_id: string;
  /** Left out: `standard`. */
  service_level: "standard" | "express" | "same_day";
  /** Where the courier picks the parcel up. */
  pickup_address: Address;
  /** Where the courier takes it. */
  delivery_address: Address;
  /** Dimensions and weight, all optional. Unknown members are kept. */
  parcel: Record<string, any>;
  /** What is in the parcel. */
  items:
    | {
        /**
         * @minLength 1
         * @maxLength 200
         */
        sku: string;
        /**
         * @minLength 1
         * @maxLength 500
         */
        name?: string | null;
        /**
         * @min 1
         * @max 1000000
         */
        quantity: number;
        /**
         * @minLength 1
         * @maxLength 200
         */
        line_key?: string | null;
      }[]
    | null;
  /** What the courier collects at the door. */
  cash_on_delivery: {
    amount: number;
    currency: "MNT";
  } | null;
  /** When the recipient agreed to be there, on Ulaanbaatar's clock. */
  delivery_window: {
    /** @format date */
    on: string;
    /** @pattern ^([01]\d|2[0-3]):[0-5]\d$ */
    from?: string | null;
    /** @pattern ^([01]\d|2[0-3]):[0-5]\d$ */
    until?: string | null;
  } | null;
  /** Who carries it, or null. */
  courier: {
    name: string;
    phone: string;
  } | null;
  /** How often it was tried. */
  attempts: number;
  failure: Record<string, any> | null;
  proof_of_delivery: Record<string, any> | null;
  cash_collected: Record<string, any> | null;
  /** Counts every change. Send it as `expected_version` to change only what you have seen. */
  version: number;
  /** `seq` of the newest webhook of the shipment. */
  last_seq: number;
  /** From service level, opening hours and cut-off in Ulaanbaatar. */
  estimated_pickup_at: string | null;
  /** Follows `delivery_window` where the recipient named one. */
  estimated_delivery_at: string | null;
  /** @format date-time */
  created_at: string;
  /** @format date-time */
  updated_at: string;
  picked_up_at: string | null;
  delivered_at: string | null;
  failed_at: string | null;
  canceled_at: string | null;
  /** When a cancellation came after the pickup. */
  canceled_late_at: string | null;
  /** When a failed parcel set out back to its vendor. */
  returning_at: string | null;
  /** When it was back there. */
  returned_at: string | null;
  /** Anything of yours, at most 16 KB. It comes back byte for byte: key order, numbers and white space as sent. */
  metadata: any;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface ShipmentAtEvent {
  id: string;
  status:
    | "created"
    | "picked_up"
    | "in_transit"
    | "out_for_delivery"
    | "delivered"
    | "failed"
    | "canceled";
  /** For people: `PP`, nine digits and a check digit. */
  tracking_number: string;
  /** A public page with masked names and phones. */
  tracking_url: string;
  environment: "production" | "sandbox";
  /** Your own order number. It comes back in every webhook of the shipment; an order may be shipped in parts. */
  order_id: string;
  /** Your own number of the vendor whom the parcel is picked up from. */
  vendor_id: string;
  /** Left out: `standard`. */
  service_level: "standard" | "express" | "same_day";
  /** Where the courier picks the parcel up. */
  pickup_address: Address;
  /** Where the courier takes it. */
  delivery_address: Address;
  /** Dimensions and weight, all optional. Unknown members are kept. */
  parcel: Record<string, any>;
  /** What is in the parcel. */
  items:
    | {
        /**
         * @minLength 1
         * @maxLength 200
         */
        sku: string;
        /**
         * @minLength 1
         * @maxLength 500
         */
        name?: string | null;
        /**
         * @min 1
         * @max 1000000
         */
        quantity: number;
        /**
         * @minLength 1
         * @maxLength 200
         */
        line_key?: string | null;
      }[]
    | null;
  /** What the courier collects at the door. */
  cash_on_delivery: {
    amount: number;
    currency: "MNT";
  } | null;
  /** When the recipient agreed to be there, on Ulaanbaatar's clock. */
  delivery_window: {
    /** @format date */
    on: string;
    /** @pattern ^([01]\d|2[0-3]):[0-5]\d$ */
    from?: string | null;
    /** @pattern ^([01]\d|2[0-3]):[0-5]\d$ */
    until?: string | null;
  } | null;
  /** Who carries it, or null. */
  courier: {
    name: string;
    phone: string;
  } | null;
  /** How often it was tried. */
  attempts: number;
  failure: Record<string, any> | null;
  proof_of_delivery: Record<string, any> | null;
  cash_collected: Record<string, any> | null;
  /** Counts every change. Send it as `expected_version` to change only what you have seen. */
  version: number;
  /** `seq` of the newest webhook of the shipment. */
  last_seq: number;
  /** From service level, opening hours and cut-off in Ulaanbaatar. */
  estimated_pickup_at: string | null;
  /** Follows `delivery_window` where the recipient named one. */
  estimated_delivery_at: string | null;
  /** @format date-time */
  created_at: string;
  /** @format date-time */
  updated_at: string;
  picked_up_at: string | null;
  delivered_at: string | null;
  failed_at: string | null;
  canceled_at: string | null;
  /** When a cancellation came after the pickup. */
  canceled_late_at: string | null;
  /** When a failed parcel set out back to its vendor. */
  returning_at: string | null;
  /** When it was back there. */
  returned_at: string | null;
  /** Anything of yours, at most 16 KB. It comes back byte for byte: key order, numbers and white space as sent. */
  metadata: any;
  shipment_id: string;
  /** The status before the event. */
  previous_status:
    | "created"
    | "picked_up"
    | "in_transit"
    | "out_for_delivery"
    | "delivered"
    | "failed"
    | "canceled";
  /** 1, 2, 3 … for the webhooks of a shipment; null for an event that became none. */
  seq: number;
  /**
   * When it happened, which may be earlier than when we were told.
   * @format date-time
   */
  occurred_at: string;
  /** The call it came from: look it up with `GET /requests/{request_id}`. */
  request_id: string;
  location?: Record<string, any>;
  attempt?: Record<string, any>;
}

export interface ShipmentEvent {
  id: string;
  type: string;
  status:
    | "created"
    | "picked_up"
    | "in_transit"
    | "out_for_delivery"
    | "delivered"
    | "failed"
    | "canceled";
  /** The status before the event. */
  previous_status:
    | "created"
    | "picked_up"
    | "in_transit"
    | "out_for_delivery"
    | "delivered"
    | "failed"
    | "canceled"
    | null;
  /** Counts every change. Send it as `expected_version` to change only what you have seen. */
  version: number;
  /** 1, 2, 3 … for the webhooks of a shipment; null for an event that became none. */
  seq: number | null;
  facts: Record<string, any>;
  note: string | null;
  actor: {
    type: string;
    name: string;
  };
  /** The call it came from: look it up with `GET /requests/{request_id}`. */
  request_id: string;
  /**
   * When it happened, which may be earlier than when we were told.
   * @format date-time
   */
  occurred_at: string;
  /** @format date-time */
  created_at: string;
}

export interface SimulateShipmentAnswer {
  shipment_id: string;
  scenario:
    | "delivered"
    | "failed"
    | "second_attempt"
    | "late_cancel"
    | "duplicate"
    | "out_of_order";
  steps: {
    at: string;
    what: string;
  }[];
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface SimulateShipmentBody {
  scenario:
    | "delivered"
    | "failed"
    | "second_attempt"
    | "late_cancel"
    | "duplicate"
    | "out_of_order";
  /**
   * Milliseconds from one step to the next, at most 60000.
   * @min 0
   * @max 60000
   */
  step_ms?: number;
}

export interface TestWebhookEndpointAnswer {
  id: string;
  endpoint_id: string;
  secret_id: string | null;
  event_type: string;
  url: string;
  outcome:
    | "delivered"
    | "dns"
    | "connect"
    | "tls"
    | "timeout"
    | "http_3xx"
    | "http_4xx"
    | "http_5xx"
    | "body"
    | "blocked"
    | "worker_lost";
  status_code: number | null;
  error: string | null;
  response_body: string | null;
  duration_ms: number;
  /** The call it came from: look it up with `GET /requests/{request_id}`. */
  request_id: string;
  /** @format date-time */
  created_at: string;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface TestWebhookEndpointBody {
  /** A signing secret of your own; left out, one is made. */
  secret?: "active" | "pending" | null;
  type?:
    | "shipment.picked_up"
    | "shipment.in_transit"
    | "shipment.out_for_delivery"
    | "shipment.delivered"
    | "shipment.failed"
    | null;
}

export interface Warning {
  code: "unknown_field" | "unknown_parameter";
  field: string;
  did_you_mean: string | null;
}

export interface WebhookDelivery {
  id: string;
  status:
    | "pending"
    | "sending"
    | "delivered"
    | "dead"
    | "held"
    | "skipped"
    | "canceled";
  event_id: string;
  event_type:
    | "shipment.picked_up"
    | "shipment.in_transit"
    | "shipment.out_for_delivery"
    | "shipment.delivered"
    | "shipment.failed";
  /** 1, 2, 3 … for the webhooks of a shipment; null for an event that became none. */
  seq: number;
  shipment_id: string;
  /** For people: `PP`, nine digits and a check digit. */
  tracking_number: string;
  /** Your own order number. It comes back in every webhook of the shipment; an order may be shipped in parts. */
  order_id: string;
  /** The call it came from: look it up with `GET /requests/{request_id}`. */
  request_id: string;
  endpoint: {
    id: string;
    url: string;
    state: "enabled" | "disabled" | "deleted";
  };
  /** How often it was tried. */
  attempts: number;
  throttled: number;
  max_attempts: number;
  manual: boolean;
  due_at: string | null;
  /** @format date-time */
  created_at: string;
  last_attempt_at: string | null;
  settled_at: string | null;
  last_receiver_code: string | null;
  last_outcome:
    | "delivered"
    | "dns"
    | "connect"
    | "tls"
    | "timeout"
    | "http_3xx"
    | "http_4xx"
    | "http_5xx"
    | "body"
    | "blocked"
    | "worker_lost"
    | null;
  last_status_code: number | null;
  last_duration_ms: number | null;
}

export interface WebhookDeliveryDetail {
  id: string;
  status:
    | "pending"
    | "sending"
    | "delivered"
    | "dead"
    | "held"
    | "skipped"
    | "canceled";
  event_id: string;
  event_type:
    | "shipment.picked_up"
    | "shipment.in_transit"
    | "shipment.out_for_delivery"
    | "shipment.delivered"
    | "shipment.failed";
  /** 1, 2, 3 … for the webhooks of a shipment; null for an event that became none. */
  seq: number;
  shipment_id: string;
  /** For people: `PP`, nine digits and a check digit. */
  tracking_number: string;
  /** Your own order number. It comes back in every webhook of the shipment; an order may be shipped in parts. */
  order_id: string;
  /** The call it came from: look it up with `GET /requests/{request_id}`. */
  request_id: string;
  endpoint: {
    id: string;
    url: string;
    state: "enabled" | "disabled" | "deleted";
  };
  /** How often it was tried. */
  attempts: number;
  throttled: number;
  max_attempts: number;
  manual: boolean;
  due_at: string | null;
  /** @format date-time */
  created_at: string;
  last_attempt_at: string | null;
  settled_at: string | null;
  last_receiver_code: string | null;
  last_outcome:
    | "delivered"
    | "dns"
    | "connect"
    | "tls"
    | "timeout"
    | "http_3xx"
    | "http_4xx"
    | "http_5xx"
    | "body"
    | "blocked"
    | "worker_lost"
    | null;
  last_status_code: number | null;
  last_duration_ms: number | null;
  waits_for: string | null;
  history: {
    id: string;
    number: number;
    trigger: "schedule" | "manual";
    outcome:
      | "delivered"
      | "dns"
      | "connect"
      | "tls"
      | "timeout"
      | "http_3xx"
      | "http_4xx"
      | "http_5xx"
      | "body"
      | "blocked"
      | "worker_lost";
    status_code: number | null;
    error: string | null;
    /** @format date-time */
    started_at: string;
    /** @format date-time */
    finished_at: string;
    timings: {
      dns_ms: number | null;
      connect_ms: number | null;
      tls_ms: number | null;
      first_byte_ms: number | null;
      total_ms: number;
    };
    url: string;
    forgotten: boolean;
    request_headers: Record<string, string>;
    response_headers: Record<string, string> | null;
    response_body: string | null;
    response_truncated: boolean;
    receiver_request_id: string | null;
    receiver_code: string | null;
  }[];
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface WebhookEndpoint {
  id: string;
  url: string;
  /** Left out: all five. */
  event_types: (
    | "shipment.picked_up"
    | "shipment.in_transit"
    | "shipment.out_for_delivery"
    | "shipment.delivered"
    | "shipment.failed"
  )[];
  state: "enabled" | "disabled" | "deleted";
  /** Calls a minute that the receiver wants at most; null for no limit. */
  rate_per_minute: number | null;
  /** Whether `X-Secret-Key` is sent: only where an admin of PickPack approved this URL. */
  sends_secret_key: boolean;
  secrets: {
    id: string;
    state: "pending" | "active" | "retiring";
    last_four: string;
    /** @format date-time */
    created_at: string;
    expires_at: string | null;
  }[];
  /** @format date-time */
  created_at: string;
  disabled_at: string | null;
  /** Fields of your body and parameters of your query that the contract does not know, with the name you may have meant. */
  warnings?: Warning[];
}

export interface WebhookEvent {
  id: string;
  type:
    | "shipment.picked_up"
    | "shipment.in_transit"
    | "shipment.out_for_delivery"
    | "shipment.delivered"
    | "shipment.failed";
  /** @format date-time */
  created_at: string;
  data: ShipmentAtEvent;
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "https://api.shop.mn/pickpack/v1";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title PickPack API for Shop.mn
 * @version 1.0.0-draft.1
 * @license Proprietary
 * @baseUrl https://api.shop.mn/pickpack/v1
 * @contact PickPack (https://pickpack.mn)
 *
 * The courier's side of the Shop.mn × PickPack contract. Everything is a **draft** until the changelog says
 * `v1.0.0 Stable`; what is marked `x-draft` is PickPack's own decision where Shop.mn's documents are silent, and open to
 * correction. Additive changes stay inside `/v1`.
 *
 * JSON in UTF-8, `snake_case`, instants in RFC 3339 UTC, money in whole MNT, phones in E.164. Every answer has an
 * `X-Request-Id`. The same routes are answered at `/pickpack/v1` and `/api/v1`. What an operation does not know, a top-level field of the
 * body or a query parameter, is accepted and named in `warnings` beside the answer, with the name you may have meant.
 *
 * **What the platform answers before a route is found**, in the same envelope: 404 `route_not_found` for an unknown path,
 * 405 `method_not_allowed` with `Allow` (TRACE and PROPFIND included), 400 `invalid_parameter` for a URL whose % escapes
 * cannot be decoded and for what is no HTTP, 408 `invalid_parameter` for a request that does not arrive in time, 431
 * `payload_too_large` for a request line and headers above 16 KB together. These have no `RateLimit` fields and are in no
 * request log; a reverse proxy in front may answer some of them by itself, without the envelope.
 */
export class Api<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  shipments = {
    /**
     * @description Registers a parcel for pickup. Send an `Idempotency-Key`: the same key with the same bytes within 24 hours gets the first answer again. `metadata` comes back verbatim, byte for byte, in every answer and webhook. Unknown top-level fields are accepted and reported in `warnings`. Scope: `shipments:write`.
     *
     * @tags Shipments
     * @name CreateShipment
     * @summary Register a shipment
     * @request POST:/shipments
     * @secure
     */
    createShipment: (data: CreateShipment, params: RequestParams = {}) =>
      this.request<Shipment, Error>({
        path: `/shipments`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Newest first, in pages. No row comes twice or is left out while others are being added. Scope: `shipments:read`.
     *
     * @tags Shipments
     * @name ListShipments
     * @summary List shipments
     * @request GET:/shipments
     * @secure
     */
    listShipments: (
      query?: {
        /**
         * Rows a page.
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * `next_cursor` of the page before.
         * @maxLength 200
         */
        cursor?: string;
        status?:
          | "created"
          | "picked_up"
          | "in_transit"
          | "out_for_delivery"
          | "delivered"
          | "failed"
          | "canceled";
        /**
         * Your own order number. It comes back in every webhook of the shipment; an order may be shipped in parts.
         * @maxLength 200
         */
        order_id?: string;
        /**
         * Your own number of the vendor whom the parcel is picked up from.
         * @maxLength 200
         */
        vendor_id?: string;
        /**
         * For people: `PP`, nine digits and a check digit.
         * @maxLength 20
         */
        tracking_number?: string;
        /** @format date-time */
        created_after?: string;
        /** @format date-time */
        created_before?: string;
        /** @format date-time */
        updated_after?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ListShipmentsAnswer, Error>({
        path: `/shipments`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description The shipment as it is now. Another partner's or environment's id is a 404, like one that never existed. Scope: `shipments:read`.
     *
     * @tags Shipments
     * @name GetShipment
     * @summary Get a shipment
     * @request GET:/shipments/{shipment_id}
     * @secure
     */
    getShipment: (shipmentId: string, params: RequestParams = {}) =>
      this.request<Shipment, Error>({
        path: `/shipments/${shipmentId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Before the pickup only. What is left out stays, null takes away what may be absent. The history keeps what was there before. Scope: `shipments:write`.
     *
     * @tags Shipments
     * @name ChangeShipment
     * @summary Correct a shipment
     * @request PATCH:/shipments/{shipment_id}
     * @secure
     */
    changeShipment: (
      shipmentId: string,
      data?: ChangeShipmentBody,
      params: RequestParams = {},
    ) =>
      this.request<Shipment, Error>({
        path: `/shipments/${shipmentId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Oldest first. `seq` counts the events that became webhooks and is null for the others. Scope: `shipments:read`.
     *
     * @tags Shipments
     * @name ListShipmentEvents
     * @summary List a shipment's history
     * @request GET:/shipments/{shipment_id}/events
     * @secure
     */
    listShipmentEvents: (
      shipmentId: string,
      query?: {
        /**
         * Rows a page.
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * `next_cursor` of the page before.
         * @maxLength 200
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ListShipmentEventsAnswer, Error>({
        path: `/shipments/${shipmentId}/events`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Before the pickup only. Repeating it is a success. No webhook is sent: the change is yours. Scope: `shipments:write`.
     *
     * @tags Shipments
     * @name CancelShipment
     * @summary Cancel a shipment
     * @request POST:/shipments/{shipment_id}/cancel
     * @secure
     */
    cancelShipment: (
      shipmentId: string,
      data?: CancelShipmentBody,
      params: RequestParams = {},
    ) =>
      this.request<Shipment, Error>({
        path: `/shipments/${shipmentId}/cancel`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For PickPack's own scanners and hand-helds. Asking for the state it is already in, with the same facts, is a success without a second event. Scope: `operations:write`.
     *
     * @tags Shipments
     * @name MoveShipment
     * @summary Move a shipment
     * @request POST:/shipments/{shipment_id}/transitions
     * @secure
     */
    moveShipment: (
      shipmentId: string,
      data: MoveShipmentBody,
      params: RequestParams = {},
    ) =>
      this.request<Shipment, Error>({
        path: `/shipments/${shipmentId}/transitions`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Sandbox only, 404 in production. Plays a scenario on a shipment that nobody has moved yet, webhooks included: `delivered`, `failed`, `second_attempt`, `late_cancel` (a cancellation after the pickup), `duplicate` (a webhook twice under one event id), `out_of_order` (`seq` 2 before `seq` 1). Scope: `shipments:write`.
     *
     * @tags Shipments
     * @name SimulateShipment
     * @summary Walk a sandbox shipment
     * @request POST:/shipments/{shipment_id}/simulate
     * @secure
     */
    simulateShipment: (
      shipmentId: string,
      data: SimulateShipmentBody,
      params: RequestParams = {},
    ) =>
      this.request<SimulateShipmentAnswer, Error>({
        path: `/shipments/${shipmentId}/simulate`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  labels = {
    /**
     * @description The PDF that a shipment's `label_url` leads to: `label` is the shipment's id and `.pdf`. The link is signed and good for seven days; no key.
     *
     * @tags Shipments
     * @name GetLabel
     * @summary Print a label
     * @request GET:/labels/{label}
     */
    getLabel: (
      label: string,
      query: {
        expires: string;
        signature: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Blob, Error>({
        path: `/labels/${label}`,
        method: "GET",
        query: query,
        ...params,
      }),
  };
  webhookEndpoints = {
    /**
     * @description The signing secret is in this answer and nowhere else. `X-Secret-Key` is sent to it only once one of PickPack's admins approved the URL. Scope: `webhooks:write`.
     *
     * @tags Webhooks
     * @name CreateWebhookEndpoint
     * @summary Register a receiver
     * @request POST:/webhook_endpoints
     * @secure
     */
    createWebhookEndpoint: (
      data: CreateWebhookEndpointBody,
      params: RequestParams = {},
    ) =>
      this.request<IssuedWebhookEndpoint, Error>({
        path: `/webhook_endpoints`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Newest first. Scope: `webhooks:read`.
     *
     * @tags Webhooks
     * @name ListWebhookEndpoints
     * @summary List receivers
     * @request GET:/webhook_endpoints
     * @secure
     */
    listWebhookEndpoints: (
      query?: {
        /**
         * Rows a page.
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * `next_cursor` of the page before.
         * @maxLength 200
         */
        cursor?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ListWebhookEndpointsAnswer, Error>({
        path: `/webhook_endpoints`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description With the secrets that sign now, by their last four characters. Scope: `webhooks:read`.
     *
     * @tags Webhooks
     * @name GetWebhookEndpoint
     * @summary Get a receiver
     * @request GET:/webhook_endpoints/{endpoint_id}
     * @secure
     */
    getWebhookEndpoint: (endpointId: string, params: RequestParams = {}) =>
      this.request<WebhookEndpoint, Error>({
        path: `/webhook_endpoints/${endpointId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description What is left out stays. While it is disabled its webhooks are held; enabled again, it gets them in order. Scope: `webhooks:write`.
     *
     * @tags Webhooks
     * @name ChangeWebhookEndpoint
     * @summary Change a receiver
     * @request PATCH:/webhook_endpoints/{endpoint_id}
     * @secure
     */
    changeWebhookEndpoint: (
      endpointId: string,
      data?: ChangeWebhookEndpointBody,
      params: RequestParams = {},
    ) =>
      this.request<WebhookEndpoint, Error>({
        path: `/webhook_endpoints/${endpointId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Nothing more is sent to it. Scope: `webhooks:write`.
     *
     * @tags Webhooks
     * @name DeleteWebhookEndpoint
     * @summary Remove a receiver
     * @request DELETE:/webhook_endpoints/{endpoint_id}
     * @secure
     */
    deleteWebhookEndpoint: (endpointId: string, params: RequestParams = {}) =>
      this.request<void, Error>({
        path: `/webhook_endpoints/${endpointId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description The new secret is pending: it signs `webhook-signature` besides the old one, and `X-Shop-MN` only of a test that asks for it, until it is activated. Scope: `webhooks:write`.
     *
     * @tags Webhooks
     * @name RotateSigningSecret
     * @summary Make a new signing secret
     * @request POST:/webhook_endpoints/{endpoint_id}/rotate_secret
     * @secure
     */
    rotateSigningSecret: (
      endpointId: string,
      data?: RotateSigningSecretBody,
      params: RequestParams = {},
    ) =>
      this.request<IssuedWebhookEndpoint, Error>({
        path: `/webhook_endpoints/${endpointId}/rotate_secret`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description From now on it signs `X-Shop-MN`; the replaced one signs `X-Shop-MN-Previous` until `overlap_s` is over (0 for one that has leaked). Scope: `webhooks:write`.
     *
     * @tags Webhooks
     * @name ActivateSigningSecret
     * @summary Activate the pending secret
     * @request POST:/webhook_endpoints/{endpoint_id}/activate_secret
     * @secure
     */
    activateSigningSecret: (
      endpointId: string,
      data?: ActivateSigningSecretBody,
      params: RequestParams = {},
    ) =>
      this.request<WebhookEndpoint, Error>({
        path: `/webhook_endpoints/${endpointId}/activate_secret`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Calls the receiver at once and says what it answered. `type` sends an example of that event. Scope: `webhooks:write`.
     *
     * @tags Webhooks
     * @name TestWebhookEndpoint
     * @summary Send a signed test
     * @request POST:/webhook_endpoints/{endpoint_id}/test
     * @secure
     */
    testWebhookEndpoint: (
      endpointId: string,
      data?: TestWebhookEndpointBody,
      params: RequestParams = {},
    ) =>
      this.request<TestWebhookEndpointAnswer, Error>({
        path: `/webhook_endpoints/${endpointId}/test`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  webhookDeliveries = {
    /**
     * @description Newest first: each event on its way to each receiver. Scope: `webhooks:read`.
     *
     * @tags Webhooks
     * @name ListWebhookDeliveries
     * @summary List webhook deliveries
     * @request GET:/webhook_deliveries
     * @secure
     */
    listWebhookDeliveries: (
      query?: {
        /**
         * Rows a page.
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * `next_cursor` of the page before.
         * @maxLength 200
         */
        cursor?: string;
        status?:
          | "pending"
          | "sending"
          | "delivered"
          | "dead"
          | "held"
          | "skipped"
          | "canceled";
        /** @maxLength 40 */
        endpoint_id?: string;
        /** @maxLength 40 */
        event_id?: string;
        /** @maxLength 40 */
        shipment_id?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ListWebhookDeliveriesAnswer, Error>({
        path: `/webhook_deliveries`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description With its attempts, the newest first: headers sent, what was answered, how long each phase took. Scope: `webhooks:read`.
     *
     * @tags Webhooks
     * @name GetWebhookDelivery
     * @summary Get a webhook delivery
     * @request GET:/webhook_deliveries/{delivery_id}
     * @secure
     */
    getWebhookDelivery: (deliveryId: string, params: RequestParams = {}) =>
      this.request<WebhookDeliveryDetail, Error>({
        path: `/webhook_deliveries/${deliveryId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description The same bytes, at once. It uses up none of the six retries. Scope: `webhooks:write`.
     *
     * @tags Webhooks
     * @name RetryWebhookDelivery
     * @summary Send a webhook again
     * @request POST:/webhook_deliveries/{delivery_id}/retry
     * @secure
     */
    retryWebhookDelivery: (
      deliveryId: string,
      data?: NoFields,
      params: RequestParams = {},
    ) =>
      this.request<WebhookDeliveryDetail, Error>({
        path: `/webhook_deliveries/${deliveryId}/retry`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  webhooks = {
    /**
     * @description Shop.mn's own `shipment.created` and `shipment.canceled`, signed with `X-Shop-MN` over the raw body by any live webhook secret. Each event id counts once for 90 days; unknown types are answered 200 and ignored. 600 a minute, apart from the key's own limit.
     *
     * @tags Webhooks
     * @name ReceiveEvent
     * @summary Receive Shop.mn's webhook
     * @request POST:/webhooks
     * @secure
     */
    receiveEvent: (data: InboundEvent, params: RequestParams = {}) =>
      this.request<ReceiveEventAnswer, Error>({
        path: `/webhooks`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),
  };
  events = {
    /**
     * @description Oldest first, in the order of their commit: ask with the last id you have seen (`after`) and miss none. Kept 30 days. Scope: `webhooks:read`.
     *
     * @tags Events
     * @name ListEvents
     * @summary List events
     * @request GET:/events
     * @secure
     */
    listEvents: (
      query?: {
        /**
         * Rows a page.
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * `next_cursor` of the page before.
         * @maxLength 200
         */
        cursor?: string;
        /**
         * Id of the last event you have seen.
         * @maxLength 40
         */
        after?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ListEventsAnswer, Error>({
        path: `/events`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description What was sent as a webhook, in the same bytes; what became none has `data.seq` null. Scope: `webhooks:read`.
     *
     * @tags Events
     * @name GetEvent
     * @summary Get an event
     * @request GET:/events/{event_id}
     * @secure
     */
    getEvent: (eventId: string, params: RequestParams = {}) =>
      this.request<Event, Error>({
        path: `/events/${eventId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  requests = {
    /**
     * @description What PickPack saw of it, what it answered, and what followed: events, webhooks, attempts. Names, phones and addresses were masked when the log was written. Scope: `webhooks:read`.
     *
     * @tags Requests
     * @name GetRequest
     * @summary Look up one of your calls
     * @request GET:/requests/{request_id}
     * @secure
     */
    getRequest: (requestId: string, params: RequestParams = {}) =>
      this.request<GetRequestAnswer, Error>({
        path: `/requests/${requestId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  health = {
    /**
     * @description No key. 200 when the database answers.
     *
     * @tags Service
     * @name GetHealth
     * @summary Whether the service is there
     * @request GET:/health
     */
    getHealth: (params: RequestParams = {}) =>
      this.request<GetHealthAnswer, Error>({
        path: `/health`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  openapiJson = {
    /**
     * @description OpenAPI 3.1. No key.
     *
     * @tags Service
     * @name GetOpenapi
     * @summary This document
     * @request GET:/openapi.json
     */
    getOpenapi: (params: RequestParams = {}) =>
      this.request<Record<string, any>, Error>({
        path: `/openapi.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
}
