# The body comes on standard input: python3 verify.py "$SIGNING_SECRET" "$X_SHOP_MN"
import hashlib
import hmac
import sys

secret, signature = sys.argv[1:3]
body = sys.stdin.buffer.read()  # the raw bytes, before any parsing
expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
print("valid" if hmac.compare_digest(expected.encode(), signature.encode()) else "invalid")
