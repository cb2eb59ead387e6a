# A sandbox key is all you need: $PICKPACK_KEY; the address of the sandbox: $PICKPACK_URL.
API="$PICKPACK_URL/pickpack/v1"
KEY="X-Secret-Key: $PICKPACK_KEY"
JSON="Content-Type: application/json"
ADDRESS='"name":"Бат","phone":"+97699112233","line1":"45-р байр","district":"Баянзүрх"'
ORDER='{"order_id":"ORD-1","vendor_id":"v-7","pickup_address":{'$ADDRESS'},"delivery_address":{'$ADDRESS'},"parcel":{"weight_g":900}}'

# 1. Register a shipment, and repeat it: one shipment, and the second answer has Idempotent-Replayed: true.
ONCE="Idempotency-Key: quick-start-$(date +%s)"
curl -si "$API/shipments" -H "$KEY" -H "$JSON" -H "$ONCE" -d "$ORDER"
curl -si "$API/shipments" -H "$KEY" -H "$JSON" -H "$ONCE" -d "$ORDER" | grep -i replayed

# 2. Break a field and read the error: code, field, and how to mend it.
curl -s "$API/shipments" -H "$KEY" -H "$JSON" -d '{"order_id":"ORD-1"}'

# 3. Register a receiver. Its signing secret is in this answer and nowhere else.
curl -s "$API/webhook_endpoints" -H "$KEY" -H "$JSON" -d '{"url":"'"$RECEIVER_URL"'"}'

# 4. Walk a shipment to its door: four webhooks arrive. Answer one with 500 and see it again a minute later.
ID=$(curl -s "$API/shipments" -H "$KEY" -H "$JSON" -d "$ORDER" | grep -o 'shp_[0-9A-Z]*' | head -1)
curl -s "$API/shipments/$ID/simulate" -H "$KEY" -H "$JSON" -d '{"scenario":"delivered","step_ms":500}'

# 5. Cancel another one before it is picked up.
ID=$(curl -s "$API/shipments" -H "$KEY" -H "$JSON" -d "$ORDER" | grep -o 'shp_[0-9A-Z]*' | head -1)
curl -s -X POST "$API/shipments/$ID/cancel" -H "$KEY"

# 6. Look up one of your own calls by its X-Request-Id.
REQ=$(curl -si "$API/shipments/$ID" -H "$KEY" | grep -io 'req_[0-9A-Z]*' | head -1)
curl -s "$API/requests/$REQ" -H "$KEY"
